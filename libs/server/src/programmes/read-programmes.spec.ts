import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataFileError } from './read-data-file';
import { contentHash, readProgrammes, readRulePacks, readRuleSelection } from './read-programmes';

const SEEDS = join(__dirname, '../../../../seeds');
const PACK = 'rule-packs/CN-GRADIENT-2026/little-giant.yaml';
const FORMER = 'rule-packs/CN-GRADIENT-2022/little-giant.yaml';
const PROGRAMME = 'programmes/little-giant.yaml';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tidu-seeds-'));
  for (const file of [PACK, FORMER]) {
    await cp(join(SEEDS, file), join(folder, file), { recursive: true });
  }
  await cp(join(SEEDS, PROGRAMME), join(folder, PROGRAMME), { recursive: true });
});

afterEach(() => rm(folder, { recursive: true }));

/** Changes the one place that reads `from`; tells its line. */
async function edit(file: string, from: string, to: string): Promise<number> {
  const path = join(folder, file);
  const text = await readFile(path, 'utf8');
  const at = text.indexOf(from);
  expect([from, at]).not.toEqual([from, -1]);
  await writeFile(
    path,
    text.replace(from, () => to),
  );
  return text.slice(0, at).split('\n').length;
}

async function faultsOf(work: Promise<unknown>): Promise<readonly string[]> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(DataFileError);
  return (error as DataFileError).faults;
}

describe('rule packs as files', () => {
  it.each<[string, string, string, string]>([
    [
      'an unknown indicator',
      'indicator: revenue, is',
      'indicator: turnover, is',
      '没有指标 turnover',
    ],
    ['an unknown operator', 'op: eachYear', 'op: everyYear', '没有运算 everyYear'],
    ['a number that is a text', 'value: 5000', "value: '5000'", '应为数字'],
    [
      'an unknown comparison',
      "indicator: debtRatio, is: '<='",
      "indicator: debtRatio, is: '=<'",
      '之一',
    ],
    [
      'a year for an indicator that has none',
      'indicator: rdExpenseRatio, years',
      'indicator: segmentYears, years',
      '不能用于此运算',
    ],
    [
      'an unknown member',
      'id: segmentYears',
      'id: segmentYears\n    weight: 3',
      '不认识的成员 weight',
    ],
  ])('are refused with file and line: %s', async (_name, from, to, reason) => {
    const line = await edit(PACK, from, to);
    const faults = await faultsOf(readRulePacks(folder));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(new RegExp(`^${PACK.replace('.', '\\.')}:(${line}|${line + 1}): `));
    expect(faults[0]).toContain(reason);
  });

  it('are refused when a criterion names no place in its document', async () => {
    await edit(
      PACK,
      'annex: 附件2, article: null, item: (七)',
      'annex: null, article: null, item: null',
    );
    expect((await faultsOf(readRulePacks(folder)))[0]).toContain('须注明附件、条款或项');
  });

  it('are refused when they are no YAML', async () => {
    await edit(PACK, 'criteria:', 'criteria: [');
    expect((await faultsOf(readRulePacks(folder)))[0]).toMatch(/little-giant\.yaml:\d+: /);
  });

  it('have a hash that follows the content, not the layout', async () => {
    const hash = async () => {
      const packs = await readRulePacks(folder);
      return packs.find(({ pack }) => pack.id === 'CN-GRADIENT-2026/little-giant')?.hash;
    };
    const before = await hash();
    await edit(PACK, '# Basic conditions', '# Another comment');
    expect(await hash()).toBe(before);
    await edit(PACK, 'value: 5000', 'value: 5001');
    expect(await hash()).not.toBe(before);
    expect(contentHash({ a: 1, b: [2, 3] })).toBe(contentHash({ b: [2, 3], a: 1 }));
  });
});

describe('programmes as files', () => {
  const read = async () => readProgrammes(folder, await readRulePacks(folder));

  it.each<[string, string, string, string]>([
    ['a gap between pools', 'from: 3, to: 4', 'from: 4, to: 4', '首尾相接'],
    ['an overlap of pools', 'from: 1, to: 2', 'from: 0, to: 2', '首尾相接'],
    ['a last pool that is closed', 'from: 5, to: null', 'from: 5, to: 9', '须为 null'],
    ['a core item that is no criterion', '[revenue,', '[turnover,', '没有指标项 turnover'],
    [
      'a pack without core items of its own',
      'CN-GRADIENT-2022/little-giant: [debtRatio, rdByRevenue]',
      'CN-GRADIENT-2022/specialised: [segmentYears]',
      '缺少 CN-GRADIENT-2022/little-giant',
    ],
    [
      'a core item of the other pack',
      '[debtRatio, rdByRevenue]',
      '[debtRatio, revenueCagr2y]',
      'CN-GRADIENT-2022/little-giant 没有指标项 revenueCagr2y',
    ],
    [
      'a pack that does not exist',
      'packs: [CN-GRADIENT-2026/little-giant,',
      'packs: [CN-1999/little-giant,',
      '没有规则包 CN-1999/little-giant',
    ],
  ])('are refused with file and line: %s', async (_name, from, to, reason) => {
    const line = await edit(PROGRAMME, from, to);
    const faults = await faultsOf(read());
    expect(faults.some((fault) => fault.includes(reason))).toBe(true);
    expect(faults[0]).toMatch(/^programmes\/little-giant\.yaml:\d+: /);
    expect(line).toBeGreaterThan(1);
  });
});

describe('the table of which rule applies', () => {
  const TABLE = 'rule-selection.yaml';

  it.each<[string, string, string]>([
    ['a pack that is not there', 'pack: CN-GRADIENT-2026/little-giant', 'pack: CN-1999/x'],
    ['a pack of another tier', 'tier: little-giant', 'tier: champion'],
    ['a day that is none', '2026-04-01', '2026-4-1'],
  ])('is refused with file and line: %s', async (_name, from, to) => {
    await cp(join(SEEDS, 'rule-packs'), join(folder, 'rule-packs'), { recursive: true });
    await cp(join(SEEDS, TABLE), join(folder, TABLE));
    const packs = await readRulePacks(folder);
    expect((await readRuleSelection(folder, packs)).rules.length).toBeGreaterThan(10);
    await edit(TABLE, from, to);
    expect((await faultsOf(readRuleSelection(folder, packs)))[0]).toMatch(
      /^rule-selection\.yaml:\d+: .+ \| .+/,
    );
  });
});
