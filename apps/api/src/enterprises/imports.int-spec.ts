import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type {
  ImportErrorPage,
  ImportMappingView,
  ImportRunView,
  ProblemView,
} from '@tidu/contracts';
import { runAs } from '@tidu/data-access';
import { SYSTEM } from '@tidu/domain';
import { RunImport } from '@tidu/server';
import { ApiBench } from '../testing/api-bench';

jest.setTimeout(60_000);

const MAPPING = `format: tidu-import-mapping/1
title: { zh: 测试, en: test }
source: { kind: test, title: 测试 }
identity: { creditCode: 代码 }
name: 企业名称
division: 县区
year: 年份
indicators: [{ indicator: revenue, column: 营收, unit: 元 }]
`;
const TABLE = `代码,企业名称,县区,年份,营收
91330100799655058B,阿里巴巴,330106,2023,100000
914403001922038216,=华为,440300,20222,多
`;
const MEGABYTE = 1_048_576;

describe('imports over HTTP', () => {
  let api: ApiBench;
  let home: string;
  let address: string;

  beforeAll(async () => {
    api = await ApiBench.open({
      demo: false,
      env: { IMPORT_MAX_BYTES: String(100 * MEGABYTE) },
    });
    home = api.home;
    address = `${await api.app.getUrl()}/api/v1`;
  }, 60_000);

  afterAll(() => api.close());

  const headers = () => api.as(api.ministry).credentials();

  async function send(path: string, body: FormData | string): Promise<Response> {
    const key = { 'idempotency-key': randomUUID() };
    return fetch(address + path, { method: 'POST', body, headers: { ...headers(), ...key } });
  }

  const open = (path: string) => fetch(address + path, { headers: headers() });

  async function get<T>(path: string): Promise<T> {
    return (await (await open(path)).json()) as T;
  }

  function form(fields: Record<string, string | Uint8Array<ArrayBuffer>>): FormData {
    const data = new FormData();
    for (const [name, content] of Object.entries(fields)) {
      data.append(name, new Blob([content]), name === 'file' ? '企业 表.csv' : '映射.yaml');
    }
    return data;
  }

  const storedImports = () => readdir(join(home, 'storage', 'imports'));

  it('lists the mappings that come with the product', async () => {
    const mappings = await get<ImportMappingView[]>('/import-mappings');
    expect(mappings.map(({ name }) => name)).toEqual([
      'enterprises-by-year',
      'listed_company_indicators_zhejiang_2019_2021',
    ]);
    expect(mappings[0]?.columns).toContain('营业收入（万元）');
  });

  it('takes an upload, shows it to its end, and gives its errors as a page and as a file', async () => {
    const answer = await send('/imports?dryRun=false', form({ file: TABLE, mappingFile: MAPPING }));
    expect(answer.status).toBe(202);
    const { id, fileName, status } = (await answer.json()) as ImportRunView;
    expect([fileName, status]).toEqual(['企业 表.csv', 'queued']);
    const events = await open(`/imports/${id}/events`);
    expect(events.headers.get('content-type')).toContain('text/event-stream');
    await runAs(SYSTEM, () => api.app.get(RunImport).execute(id, new AbortController().signal));
    // The stream ends by itself after the state that ends the import.
    const stream = await events.text();
    expect(stream).toMatch(/event: progress/);
    const views = [...stream.matchAll(/^data: (.*)$/gm)].map(
      ([, json]) => JSON.parse(json ?? '') as ImportRunView,
    );
    expect(views.at(-1)).toMatchObject({ id, status: 'completed', accepted: 1, rejected: 1 });
    expect(await get(`/imports/${id}`)).toEqual(views.at(-1));
    const page = await get<ImportErrorPage>(`/imports/${id}/errors?limit=2`);
    expect(page.items.map(({ line, rule }) => `${line} ${rule}`)).toEqual([
      '3 year.range',
      '3 formula',
    ]);
    const csv = await open(`/imports/${id}/errors.csv`);
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(csv.headers.get('content-disposition')).toContain(
      encodeURIComponent('企业 表.csv-errors.csv'),
    );
    const bytes = Buffer.from(await csv.arrayBuffer());
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(bytes.toString()).toContain("3,企业名称,'=华为,formula,");
  });

  it('refuses 200 MB with a clear answer although they are still being sent, and keeps nothing', async () => {
    const before = await storedImports();
    const large = Buffer.alloc(200 * MEGABYTE, 'a');
    const answer = await send('/imports', form({ file: large, mappingFile: MAPPING }));
    expect(answer.status).toBe(413);
    const problem = (await answer.json()) as ProblemView;
    expect(problem).toMatchObject({ code: 'request.too-large', errors: [{ path: 'file' }] });
    expect(problem.message.zh).toContain('100.0 MB');
    expect(await storedImports()).toEqual(before);
    expect(await readdir(join(home, 'storage', '.unfinished'))).toEqual([]);
  }, 60_000);

  it.each<[string, () => FormData | string, number, string]>([
    ['no file', () => form({ mappingFile: MAPPING }), 400, 'request.invalid'],
    ['no mapping', () => form({ file: TABLE }), 400, 'request.invalid'],
    ['a strange field', () => form({ file: TABLE, x: '1' }), 400, 'request.invalid'],
    [
      'a mapping with faults',
      () => form({ file: TABLE, mappingFile: 'a: [' }),
      422,
      'import.mapping-invalid',
    ],
    ['no upload at all', () => '{}', 400, 'request.invalid'],
  ])('refuses a request with %s, and keeps nothing', async (_, body, status, code) => {
    const before = await storedImports();
    const answer = await send('/imports', body());
    const problem = (await answer.json()) as ProblemView;
    expect(problem.code).toBe(code);
    expect(answer.status).toBe(status);
    expect(await storedImports()).toEqual(before);
    expect(problem.message.zh).toMatch(/[\u4e00-\u9fff]/);
  });

  it.each(['/imports?dryRun=maybe', '/imports?dryRun=false&mapping=../../etc', '/imports?limit=5'])(
    'refuses the query of POST %s',
    async (path) => {
      const answer = await send(path, form({ file: TABLE }));
      expect(answer.status).toBe(400);
    },
  );
});
