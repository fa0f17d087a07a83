import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPack, fillProvinceSlot, type RulePack } from '@tidu/policy';
import { DataFileError } from './read-data-file';
import { readDataText, type LocatedFault } from './read-data-text';
import { readRulePacks } from './read-programmes';

const SEEDS = join(__dirname, '../../../../seeds');
const PACKS = 'rule-packs/CN-GRADIENT-2022';
const INNOVATIVE = `${PACKS}/innovative.yaml`;
const SPECIALISED = `${PACKS}/specialised.yaml`;
const LITTLE_GIANT = `${PACKS}/little-giant.yaml`;

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tidu-packs-'));
  await cp(join(SEEDS, PACKS), join(folder, PACKS), { recursive: true });
});

afterEach(() => rm(folder, { recursive: true }));

/** Breaks the one place that reads `from`; tells the faults found and what the loader says. */
async function breakPack(
  file: string,
  from: string,
  to: string,
): Promise<{ line: number; faults: readonly LocatedFault[]; messages: readonly string[] }> {
  const path = join(folder, file);
  const text = await readFile(path, 'utf8');
  const at = text.indexOf(from);
  expect([from, at]).not.toEqual([from, -1]);
  const broken = text.replace(from, () => to);
  await writeFile(path, broken);
  return {
    line: text.slice(0, at).split('\n').length,
    faults: faultsOf(broken),
    messages: await refusal(),
  };
}

function faultsOf(text: string): readonly LocatedFault[] {
  const reading = readDataText(text);
  if (!reading.ok) return reading.faults;
  const check = checkPack(reading.value);
  return check.ok ? [] : reading.locate(check.faults);
}

async function refusal(): Promise<readonly string[]> {
  const error: unknown = await readRulePacks(folder).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(DataFileError);
  return (error as DataFileError).faults;
}

type Breakage = [name: string, file: string, from: string, to: string, rule: string];

const BREAKAGES: readonly Breakage[] = [
  [
    'a gap between bands',
    INNOVATIVE,
    '{ from: 3, to: 5, points: 15 }',
    '{ from: 3, to: 4.5, points: 15 }',
    'band.gap',
  ],
  [
    'bands that overlap',
    INNOVATIVE,
    '{ from: 3, to: 5, points: 15 }',
    '{ from: 3, to: 6, points: 15 }',
    'band.overlap',
  ],
  [
    'a highest band that ends',
    INNOVATIVE,
    '{ from: 5, to: null, points: 20 }',
    '{ from: 5, to: 100, points: 20 }',
    'band.open-end',
  ],
  ['a gap between classes of revenue', LITTLE_GIANT, '- from: 10000', '- from: 10001', 'band.gap'],
  ['weights that miss the total', SPECIALISED, 'of: 15 }', 'of: 14 }', 'score.total'],
  [
    'items that miss their dimension',
    INNOVATIVE,
    'HIGH_VALUE_I: 20',
    'HIGH_VALUE_I: 21',
    'score.total',
  ],
  [
    'points for only some values',
    INNOVATIVE,
    'CLASS_II: 5, NONE: 0',
    'CLASS_II: 5',
    'member.missing',
  ],
  [
    'an unknown indicator',
    INNOVATIVE,
    'indicator: equityFinancing3y',
    'indicator: equityFinancing9y',
    'indicator.unknown',
  ],
  ['an unknown operator', LITTLE_GIANT, 'op: choose', 'op: switch', 'operator.unknown'],
  ['an unknown score', SPECIALISED, 'op: step', 'op: ladder', 'operator.unknown'],
  [
    'an indicator without bounds as points',
    SPECIALISED,
    'op: own, indicator: localFeatureScore',
    'op: own, indicator: segmentYears',
    'indicator.type',
  ],
  [
    'a criterion without a place in its document',
    LITTLE_GIANT,
    'annex: 附件3, article: null, item: 链',
    'annex: null, article: null, item: null',
    'reference.place',
  ],
  [
    'a reference that leaves its article out',
    LITTLE_GIANT,
    'annex: 附件3, article: null, item: 链',
    'annex: 附件3, item: 链',
    'member.missing',
  ],
  [
    'criteria that refer to each other in a circle',
    LITTLE_GIANT,
    '{ op: contest, lists: [TOP50], withinYears: 3 }',
    '{ op: criterion, id: innovation }',
    'reference.circle',
  ],
  [
    'a criterion that does not exist',
    LITTLE_GIANT,
    '{ op: criterion, id: rdByRevenue }',
    '{ op: criterion, id: rdByProfit }',
    'reference.unknown',
  ],
  [
    'a part that nothing names',
    LITTLE_GIANT,
    '- { op: criterion, id: classIIpCount }',
    '- { op: criterion, id: rdInstitutionBuilt }',
    'criterion.idle',
  ],
  [
    'a dimension that does not exist',
    INNOVATIVE,
    'dimension: growth, is',
    'dimension: speed, is',
    'reference.unknown',
  ],
  ['a slot of another kind', SPECIALISED, 'slot: province', 'slot: city', 'value.type'],
  [
    'a slot on a condition',
    SPECIALISED,
    "rule: { op: compare, indicator: segmentYears, is: '>=', value: 2 }",
    "slot: province\n    rule: { op: compare, indicator: segmentYears, is: '>=', value: 2 }",
    'member.unknown',
  ],
  [
    'a key that stands twice',
    INNOVATIVE,
    'confirmed: true',
    'confirmed: true\n    confirmed: false',
    'yaml.syntax',
  ],
];

describe('a broken pack', () => {
  it.each(BREAKAGES)('is refused with file and line: %s', async (_name, file, from, to, rule) => {
    const { line, faults, messages } = await breakPack(file, from, to);
    const found = faults.find((fault) => fault.rule === rule);
    expect([rule, found?.rule]).toEqual([rule, rule]);
    const at = found?.line ?? 0;
    expect(messages).toContain(
      `${file}:${at}: ${found?.message.zh ?? ''} | ${found?.message.en ?? ''}`,
    );
    // A fault is told at the value, the criterion or the table in which it lies.
    expect(NEAR_BY.has(rule) || Math.abs(at - line) <= 2).toBe(true);
  });

  /** Their line is that of what does not fit, not of what was changed. */
  const NEAR_BY = new Set(['score.total', 'reference.circle', 'criterion.idle', 'band.gap']);

  it('does not hide the faults of the others', async () => {
    await breakPack(INNOVATIVE, 'op: option', 'op: choice');
    const { messages } = await breakPack(SPECIALISED, 'op: step', 'op: ladder');
    expect(messages.map((message) => message.split(':')[0])).toEqual([INNOVATIVE, SPECIALISED]);
  });

  it('says in both languages what is wrong', async () => {
    const { messages } = await breakPack(INNOVATIVE, 'HIGH_VALUE_I: 20', 'HIGH_VALUE_I: 21');
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain('应为 40 分，各项满分合计 41 分');
    expect(messages[0]).toContain('states 40 points, its items add up to 41');
  });
});

describe('the slot of the 2022 specialised table', () => {
  const items = (...points: number[]) => ({
    format: 'tidu-province-items/1',
    pack: 'CN-GRADIENT-2022/specialised',
    division: '330000',
    title: { zh: '省级指标', en: 'Items of the province' },
    items: points.map((atMost, index) => ({
      id: `zjLocalFeature${index + 1}`,
      title: { zh: '省级指标', en: 'item of the province' },
      reference: { document: '省级文件', annex: null, article: null, item: '特色化' },
      confirmed: false,
      evidence: { zh: '佐证材料', en: 'evidence' },
      points: { op: 'given', atMost },
    })),
  });
  const specialised = async (): Promise<RulePack> => {
    const packs = await readRulePacks(SEEDS);
    return packs.find(({ pack }) => pack.id === 'CN-GRADIENT-2022/specialised')?.pack as RulePack;
  };

  it.each([[[15]], [[5, 10]], [[5, 5, 5]]])('is filled by items of %j points', async (points) => {
    const filled = fillProvinceSlot(await specialised(), items(...points));
    expect(filled.ok && filled.pack.criteria.map(({ id }) => id)).toEqual(
      expect.arrayContaining(points.map((_, index) => `zjLocalFeature${index + 1}`)),
    );
    expect(
      filled.ok && filled.pack.criteria.some(({ id }) => id === 'scoreLocalFeatureScore'),
    ).toBe(false);
  });

  it.each([[[14]], [[5, 5]], [[16]], [[5, 5, 4, 1]]])(
    'is not filled by items of %j points',
    async (points) => {
      expect(fillProvinceSlot(await specialised(), items(...points)).ok).toBe(false);
    },
  );
});
