import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packSchema, type RulePack } from '@tidu/policy';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { readRulePacks } from './read-programmes';

const SEEDS = join(__dirname, '../../../../seeds');

const ajv = new Ajv2020({ strict: false });
addFormats(ajv);
const isPack = ajv.compile(packSchema());

let packs: readonly RulePack[];

beforeAll(async () => {
  packs = (await readRulePacks(SEEDS)).map(({ pack }) => pack);
});

describe('the published schema of rule packs', () => {
  it('is the one that stands beside the packs (npm run pack-schema writes it)', async () => {
    const published = await readFile(join(SEEDS, 'rule-packs/rule-pack.schema.json'), 'utf8');
    expect(JSON.parse(published)).toEqual(JSON.parse(JSON.stringify(packSchema())));
  });

  it('takes every pack of the seeds', () => {
    const refused = packs.filter((pack) => !isPack(pack)).map(({ id }) => id);
    expect(packs.length).toBeGreaterThan(0);
    expect(refused).toEqual([]);
  });

  it.each<[string, (pack: RulePack) => unknown]>([
    ['an unknown member', (pack) => ({ ...pack, author: 'me' })],
    ['another format', (pack) => ({ ...pack, format: 'tidu-rule-pack/2' })],
    ['no criteria', (pack) => ({ ...pack, criteria: [] })],
    ['an unknown operator', (pack) => withRule(pack, { op: 'sum' })],
    [
      'an unknown indicator',
      (pack) => withRule(pack, { op: 'compare', indicator: 'turnover', is: '>=', value: 1 }),
    ],
    ['a limit that is a text', (pack) => withRule(pack, { op: 'manual', value: '1' })],
    ['a title in one language', (pack) => ({ ...pack, title: { zh: '规则' } })],
  ])('refuses a pack with %s', (_title, change) => {
    expect(packs.map((pack) => isPack(change(pack)))).not.toContain(true);
  });
});

function withRule(pack: RulePack, rule: unknown): unknown {
  return { ...pack, criteria: [{ ...pack.criteria[0], rule }] };
}
