import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findSeedsFolder } from '@tidu/server';
import { loadPack, type PackOptions } from './load-pack';
import { UsageError } from './usage-error';

const ID = 'CN-GRADIENT-2026/little-giant';
const FILE = join(findSeedsFolder(), 'rule-packs', `${ID}.yaml`);

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tidu-pack-'));
});

afterAll(() => rm(folder, { recursive: true }));

async function refusalOf(options: PackOptions): Promise<UsageError> {
  const error: unknown = await loadPack(options).catch((one: unknown) => one);
  if (error instanceof UsageError) return error;
  throw new Error('the options must be refused');
}

async function draft(change: (text: string) => string): Promise<string> {
  const path = join(folder, 'draft.yaml');
  await writeFile(path, change(await readFile(FILE, 'utf8')));
  return path;
}

async function provinceFile(points: number): Promise<string> {
  const path = join(folder, 'province.yaml');
  await writeFile(
    path,
    `format: tidu-province-items/1
pack: CN-GRADIENT-2022/specialised
division: '330000'
title: { zh: 测试用指标, en: items of a test }
items:
  - id: perMuOutput
    title: { zh: 亩均评价, en: output per mu }
    reference: { document: 测试, annex: null, article: null, item: '1' }
    confirmed: false
    evidence: { zh: 评价结果, en: result of the evaluation }
    points: { op: given, atMost: ${points} }
`,
  );
  return path;
}

describe('the pack of a command', () => {
  it('is found by its id', async () => {
    const { pack, procedure, hash } = await loadPack({ pack: ID, procedure: 'review' });
    expect([pack.id, procedure]).toEqual([ID, 'review']);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('may be a draft in a file, with a hash of its own', async () => {
    const packFile = await draft((text) => text.replace('value: 5000', 'value: 6000'));
    const [own, known] = await Promise.all([
      loadPack({ packFile, procedure: 'recognition' }),
      loadPack({ pack: ID, procedure: 'recognition' }),
    ]);
    expect(own.hash).not.toBe(known.hash);
    const { constants } = own.criteria.find(({ criterion }) => criterion.id === 'revenue') ?? {};
    expect(constants?.threshold).toBe(6000);
  });

  it('has the hash of the library when the file is the same', async () => {
    const [own, known] = await Promise.all([
      loadPack({ packFile: FILE, procedure: 'recognition' }),
      loadPack({ pack: ID, procedure: 'recognition' }),
    ]);
    expect(own.hash).toBe(known.hash);
  });

  it('takes the items of a province in the place that the national pack leaves open', async () => {
    const pack = 'CN-GRADIENT-2022/specialised';
    const provinceItems = await provinceFile(15);
    const filled = await loadPack({ pack, provinceItems, procedure: 'recognition' });
    const national = await loadPack({ pack, procedure: 'recognition' });
    const ids = filled.criteria.map(({ criterion }) => criterion.id);
    expect(ids).toContain('perMuOutput');
    expect(ids).not.toContain('scoreLocalFeatureScore');
    expect(filled.hash).not.toBe(national.hash);
  });

  it('tells the line when the items of a province miss the 15 points', async () => {
    const refusal = await refusalOf({
      pack: 'CN-GRADIENT-2022/specialised',
      provinceItems: await provinceFile(14),
      procedure: 'recognition',
    });
    expect(refusal.bilingual.zh).toMatch(/province\.yaml:\d+: .*15/);
  });

  it('names those that there are when it is unknown or was not given', async () => {
    for (const pack of [undefined, 'CN-GRADIENT-2026', '__proto__']) {
      const { code, bilingual } = await refusalOf({ pack, procedure: 'review' });
      expect(code).toBe('pack.unknown');
      expect(bilingual.zh).toContain(ID);
      expect(bilingual.en).toContain(ID);
    }
  });

  it('must be named once', async () => {
    const { code } = await refusalOf({ pack: ID, packFile: FILE, procedure: 'review' });
    expect(code).toBe('pack.twice');
  });

  it('must know the procedure', async () => {
    for (const procedure of [undefined, 'renewal', 'constructor']) {
      expect((await refusalOf({ pack: ID, procedure })).code).toBe('procedure.unknown');
    }
    const packFile = await draft((text) =>
      text.replace('procedures: [recognition, review]', 'procedures: [recognition]'),
    );
    expect((await refusalOf({ packFile, procedure: 'review' })).code).toBe('procedure.unknown');
  });

  it('is refused with file, line and reason when its file has faults', async () => {
    const packFile = await draft((text) => text.replace('op: compare', 'op: guess'));
    const { code, bilingual } = await refusalOf({ packFile, procedure: 'review' });
    expect(code).toBe('pack.invalid');
    expect(bilingual.zh).toMatch(/draft\.yaml:\d+: .*guess/);
  });

  it('is refused when its file is not there, or is no YAML', async () => {
    const nowhere = { packFile: join(folder, 'nowhere.yaml'), procedure: 'review' };
    expect((await refusalOf(nowhere)).code).toBe('pack.not-readable');
    const packFile = await draft(() => 'a: [');
    expect((await refusalOf({ packFile, procedure: 'review' })).code).toBe('pack.invalid');
  });
});
