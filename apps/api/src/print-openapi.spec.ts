import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { printApi } from './print-openapi';

describe('the API document', () => {
  it('is the committed one; a wanted change is taken over with `npm run openapi`', async () => {
    const committed = await readFile(join(__dirname, '../openapi.json'), 'utf8');
    expect(JSON.parse(await printApi())).toEqual(JSON.parse(committed));
  });

  it('gives every route a name of its own and describes its failures', async () => {
    const { paths } = JSON.parse(await printApi()) as {
      paths: Record<string, Record<string, { operationId: string; responses: object }>>;
    };
    const operations = Object.values(paths).flatMap((path) => Object.values(path));
    const names = operations.map(({ operationId }) => operationId);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z][a-zA-Z]+$/.test(name))).toEqual([]);
    expect(operations.filter(({ responses }) => !('default' in responses))).toEqual([]);
  });
});
