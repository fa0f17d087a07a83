import { jurisdictionOf } from '@tidu/domain';
import { ImportBench } from '../testing/import-bench';
import { mappingOf } from '../testing/mapping-of';

jest.setTimeout(60_000);

const MAPPING = mappingOf({
  identity: '{ creditCode: 代码 }',
  division: '县区',
  industry: null,
  indicators: '[{ indicator: revenue, column: 营收, unit: 元 }]',
});
const HEADER = '代码,企业名称,县区,年份,营收';
const ALIBABA = '91330100799655058B';

describe('an import by a county office', () => {
  const jurisdiction = jurisdictionOf('county', '330106');
  let bench: ImportBench;

  beforeAll(async () => {
    bench = await ImportBench.open();
  });

  afterAll(() => bench.close());

  async function importRows(...rows: string[]) {
    const path = await bench.write('rows.csv', `${[HEADER, ...rows].join('\n')}\n`);
    return bench.import(path, MAPPING, { jurisdiction });
  }

  it('takes what is in the county', async () => {
    const { counts, errors } = await importRows(`${ALIBABA},阿里巴巴,330106,2023,100`);
    expect(errors).toEqual([]);
    expect(counts).toMatchObject({ accepted: 1, enterprisesCreated: 1 });
  });

  it('leaves out what is in another county, line by line, and tells why', async () => {
    const { counts, errors } = await importRows(
      `${ALIBABA},阿里巴巴,330106,2024,100`,
      '91330602MA00000001,越城轴承,330602,2024,100',
    );
    expect(counts).toMatchObject({ accepted: 1, rejected: 1, enterprisesCreated: 0 });
    expect(errors.map(({ line, rule }) => `${line} ${rule}`)).toEqual([
      '3 division.outside-jurisdiction',
    ]);
  });

  it('does not draw over an enterprise of another county, nor tell where it is', async () => {
    const elsewhere = await bench.write(
      'elsewhere.csv',
      `${HEADER}\n91330602146000001X,绍兴黄酒,330602,2023,100\n`,
    );
    await bench.import(elsewhere, MAPPING);
    const before = await bench.checksums();
    const { errors } = await importRows('91330602146000001X,绍兴黄酒,330106,2023,999');
    expect(errors.map(({ rule }) => rule)).toEqual(['enterprise.outside-jurisdiction']);
    expect(errors[0]?.message().zh).not.toContain('330602');
    expect(await bench.checksums()).toEqual(before);
  });
});
