import { readFactLine } from './fact-line';

/** A sound line with some members changed or added; `undefined` takes one away. */
const line = (members: object): string =>
  JSON.stringify({ id: 'E1', asOf: '2026-05-10', facts: {}, ...members });

/** `id: code at path` of the fault, or `none`. */
const faultOf = (text: string): string => {
  const reading = readFactLine(text);
  return reading.ok
    ? 'none'
    : `${reading.id ?? '-'}: ${reading.fault.code} at ${reading.fault.path}`;
};

describe('reading a fact line', () => {
  it('takes the line of the guide', () => {
    const text =
      '{"id":"E1","asOf":"2026-05-10","facts":{"revenue":{"2023":9800,"2024":10450,"2025":12100},' +
      '"segmentYears":8,"sciTechAwards":[{"level":"NATIONAL","rank":2,"date":"2024-11-01"}]}}';
    expect(readFactLine(text)).toEqual({
      ok: true,
      line: {
        id: 'E1',
        asOf: '2026-05-10',
        facts: {
          revenue: { '2023': 9800, '2024': 10450, '2025': 12100 },
          segmentYears: 8,
          sciTechAwards: [{ level: 'NATIONAL', rank: 2, date: '2024-11-01' }],
        },
        industryCode: undefined,
      },
    });
  });

  it.each<[string, object, string | undefined]>([
    ['nowhere', {}, undefined],
    ['as nothing', { industryCode: null }, undefined],
    ['beside the facts', { industryCode: 'C3829' }, 'C3829'],
    ['without its letter', { industryCode: '3829' }, '3829'],
    ['as a division', { industryCode: 'C38' }, 'C38'],
    ['among the facts', { facts: { industryCode: '3829', segmentYears: 3 } }, '3829'],
    ['in both places', { industryCode: 'C3829', facts: { industryCode: '3829' } }, 'C3829'],
  ])('finds the industry %s', (_title, members, expected) => {
    const reading = readFactLine(line(members));
    expect(reading.ok && reading.line.industryCode).toBe(expected);
    expect(reading.ok && 'industryCode' in reading.line.facts).toBe(false);
  });

  it.each<[string, string, string]>([
    ['no JSON', 'E1', '-: line.json at '],
    ['half a line', '{"id":"E1"', '-: line.json at '],
    ['NaN', '{"id":"E1","facts":{"marketShare":NaN}}', '-: line.json at '],
    ['a comment', '{"id":"E1"} // E1', '-: line.json at '],
    ['open brackets without end', '['.repeat(100_000), '-: line.json at '],
    ['a list', '[]', '-: line.type at '],
    ['nothing', 'null', '-: line.type at '],
    ['a text', '"E1"', '-: line.type at '],
    ['a number as id', line({ id: 1 }), '-: line.id at id'],
    ['no id', line({ id: undefined }), '-: line.id at id'],
    ['an empty id', line({ id: '' }), '-: line.id at id'],
    ['an id that is too long', line({ id: 'x'.repeat(201) }), '-: line.id at id'],
    ['a list as id', line({ id: ['E1'] }), '-: line.id at id'],
    ['another member', line({ year: 2025 }), 'E1: line.member at '],
    ['an indicator beside the facts', line({ revenue: {} }), 'E1: line.member at '],
    [
      'a prototype',
      '{"id":"E1","__proto__":{"asOf":"2026-05-10","facts":{}}}',
      'E1: line.member at ',
    ],
    ['no day', line({ asOf: undefined }), 'E1: line.as-of at asOf'],
    ['a day that does not exist', line({ asOf: '2026-02-30' }), 'E1: line.as-of at asOf'],
    ['a day in another form', line({ asOf: '2026-5-1' }), 'E1: line.as-of at asOf'],
    ['a moment', line({ asOf: '2026-05-10T00:00:00Z' }), 'E1: line.as-of at asOf'],
    ['a year as day', line({ asOf: 2026 }), 'E1: line.as-of at asOf'],
    ['a day of another age', line({ asOf: '0001-01-01' }), 'E1: line.as-of at asOf'],
    ['no facts', line({ facts: undefined }), 'E1: fact.type at facts'],
    ['a list of facts', line({ facts: [[[]]] }), 'E1: fact.type at facts'],
    [
      'facts nested without end',
      `{"id":"E1","asOf":"2026-05-10","facts":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      'E1: fact.type at facts',
    ],
    [
      'a text for a number',
      line({ facts: { revenue: { '2025': '5000' } } }),
      'E1: fact.type at facts.revenue.2025',
    ],
    [
      'an absurd number',
      line({ facts: { revenue: { '2025': 1e308 } } }),
      'E1: fact.range at facts.revenue.2025',
    ],
    [
      'a number beyond all numbers',
      '{"id":"E1","asOf":"2026-05-10","facts":{"revenue":{"2025":1e999}}}',
      'E1: fact.range at facts.revenue.2025',
    ],
    ...['__proto__', 'constructor', 'toString', 'hasOwnProperty'].map(
      (name): [string, string, string] => [
        `${name} as indicator`,
        `{"id":"E1","asOf":"2026-05-10","facts":{"${name}":{"2025":1}}}`,
        `E1: fact.unknown-indicator at facts.${name}`,
      ],
    ),
    [
      'ten thousand unknown indicators',
      line({ facts: Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`x${at}`, 1])) }),
      'E1: fact.unknown-indicator at facts.x0',
    ],
    [
      'an industry that is none',
      line({ industryCode: '制造业' }),
      'E1: line.industry-code at industryCode',
    ],
    [
      'a number as industry',
      line({ facts: { industryCode: 3829 } }),
      'E1: line.industry-code at facts.industryCode',
    ],
    [
      'two industries',
      line({ industryCode: 'C3829', facts: { industryCode: 'C3830' } }),
      'E1: line.industry-code at facts.industryCode',
    ],
  ])('refuses %s with its place', (_title, text, fault) => {
    expect(faultOf(text)).toBe(fault);
  });

  it('takes the years that facts may have', () => {
    const days = ['1949-12-31', '1950-01-01', '2200-12-31', '2201-01-01'];
    expect(days.map((asOf) => readFactLine(line({ asOf })).ok)).toEqual([false, true, true, false]);
  });

  it('tells in both languages, shortly, what to do', () => {
    for (const text of [
      line({ asOf: 'x'.repeat(10_000) }),
      `{"${'y'.repeat(10_000)}`,
      line({ id: 1 }),
    ]) {
      const reading = readFactLine(text);
      if (reading.ok) throw new Error('the line must be refused');
      const { zh, en } = reading.fault.message;
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
      expect(en).toMatch(/[a-z]{3}/);
      expect(Math.max(zh.length, en.length)).toBeLessThan(400);
    }
  });

  it('takes any text as id', () => {
    for (const id of ['企业一', 'a"b\\c\n', '__proto__', '\ud800', '𝄞', ' ']) {
      const reading = readFactLine(line({ id }));
      expect(reading.ok && reading.line.id).toBe(id);
    }
  });
});
