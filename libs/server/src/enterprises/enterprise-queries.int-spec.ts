import { AuditTrail, DivisionStore, EnterpriseStore, IndustryStore } from '@tidu/data-access';
import { ProblemError } from '@tidu/platform';
import { RecordAct } from '../audit/record-act';
import { DivisionDirectory } from '../services/division-directory';
import { EnterpriseQueries } from './enterprise-queries';
import { ImportBench } from './testing/import-bench';
import { mappingOf } from './testing/mapping-of';

jest.setTimeout(60_000);

const HEADER = '代码,股票,企业名称,县区,省,行业,年份,营收,职工,上年营收';

describe('enterprises as pages show them', () => {
  let bench: ImportBench;
  let queries: EnterpriseQueries;

  beforeAll(async () => {
    bench = await ImportBench.open();
    const directory = new DivisionDirectory(bench.database, new DivisionStore());
    queries = new EnterpriseQueries(
      bench.database,
      new EnterpriseStore(),
      new IndustryStore(),
      directory,
      new RecordAct(bench.database, new AuditTrail()),
    );
    const rows = [
      '91330100799655058B,600001,甲公司,330106,,C3412,2022,90000,9,',
      '91330100799655058B,600001,乙公司,330106,,C3412,2023,100000,,',
      ',600002,丙公司,330600,,,2023,5,,',
      ',600003,丁公司,419001,,,2023,5,,',
    ];
    const path = await bench.write('a.csv', [HEADER, ...rows, ''].join('\n'));
    await bench.import(path, mappingOf());
  });

  afterAll(() => bench.close());

  const refusal = async (work: Promise<unknown>): Promise<unknown> => {
    const error: unknown = await work.catch((cause: unknown) => cause);
    return error instanceof ProblemError ? error.code : error;
  };

  it('are listed with the names of their places, page by page', async () => {
    const first = await queries.list({ limit: 2 });
    expect(first.items.map(({ name, divisionName }) => `${name} ${divisionName}`)).toEqual([
      '乙公司 浙江省 杭州市 西湖区',
      '丙公司 浙江省 绍兴市',
    ]);
    const second = await queries.list({ limit: 2, after: first.next ?? '' });
    expect(second.items.map(({ name, divisionName }) => `${name} ${divisionName}`)).toEqual([
      '丁公司 河南省 济源市',
    ]);
    expect(second.next).toBeNull();
  });

  it('are found by a former name and within a division', async () => {
    const { items } = await queries.list({ limit: 5, text: ' 甲公 ', division: '33' });
    expect(items.map(({ name }) => name)).toEqual(['乙公司']);
    expect((await queries.list({ limit: 5, text: '甲公', division: '41' })).items).toEqual([]);
    expect((await queries.list({ limit: 5, text: ' ' })).items).toHaveLength(3);
  });

  it('show names, identifiers, facts and the sources of these', async () => {
    const { items } = await queries.list({ limit: 1 });
    const view = await queries.get(items[0]?.id ?? '');
    expect(view).toMatchObject({
      name: '乙公司',
      creditCode: '91330100799655058B',
      creditCodeCheck: 'valid',
      industryCode: '3412',
      industryName: '内燃机及配件制造',
      names: [
        { name: '乙公司', from: '2023-01-01', until: null },
        { name: '甲公司', from: '2022-01-01', until: '2023-01-01' },
      ],
      identifiers: [{ scheme: 'stock-code', value: '600001' }],
      sources: [{ title: '测试文件', origin: null, limits: null }],
    });
    const sourceId = view.sources[0]?.id;
    expect(view.facts).toEqual([
      { indicator: 'revenue', year: 2022, asOf: null, value: 9, sourceId },
      { indicator: 'revenue', year: 2023, asOf: null, value: 10, sourceId },
      { indicator: 'staffTotal', year: 2022, asOf: null, value: 9, sourceId },
    ]);
  });

  it('that do not exist are not found, and made-up cursors are refused', async () => {
    expect(await refusal(queries.get('00000000-0000-0000-0000-000000000000'))).toBe(
      'resource.not-found',
    );
    const cursor = (...parts: string[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
    for (const after of ['x', cursor('33', 'a', 'b'), cursor('330000', 'a\0', 'b'), cursor('a')]) {
      expect(await refusal(queries.list({ limit: 5, after }))).toBe('request.invalid');
    }
  });
});
