import { readQuestion, type SelectOptions } from './read-question';
import type { UsageError } from './usage-error';

const SOUND: SelectOptions = {
  tier: 'little-giant',
  procedure: 'review',
  date: '2026-05-10',
};

const codeOf = (options: SelectOptions): string => {
  try {
    readQuestion(options);
    return 'none';
  } catch (error) {
    const { code, bilingual } = error as UsageError;
    expect(bilingual.zh).toMatch(/[\u4e00-\u9fff]/);
    return code;
  }
};

describe('the question of tidu select', () => {
  it('is made of what was given', () => {
    expect(readQuestion(SOUND)).toEqual(SOUND);
    const more = { ...SOUND, division: '330602', certificateDate: '2023-07-14' };
    expect(readQuestion(more)).toEqual(more);
  });

  it.each<[string, SelectOptions, string]>([
    ['no tier', { ...SOUND, tier: undefined }, 'tier.missing'],
    ['an empty tier', { ...SOUND, tier: '' }, 'tier.missing'],
    ['no procedure', { ...SOUND, procedure: undefined }, 'procedure.unknown'],
    ['another procedure', { ...SOUND, procedure: 'toString' }, 'procedure.unknown'],
    ['no day', { ...SOUND, date: undefined }, 'date.invalid'],
    ['a day that does not exist', { ...SOUND, date: '2026-02-29' }, 'date.invalid'],
    ['half a division', { ...SOUND, division: '330' }, 'division.invalid'],
    ['a name as division', { ...SOUND, division: '浙江' }, 'division.invalid'],
    ['a certificate of no day', { ...SOUND, certificateDate: '2023' }, 'date.invalid'],
  ])('refuses %s', (_title, options, code) => {
    expect(codeOf(options)).toBe(code);
  });
});
