import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stampSources } from './source-stamp.mjs';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tidu-stamp-'));
  const fixed = ['package-lock.json', 'nx.json', 'tsconfig.base.json', 'tools/esbuild.config.cjs'];
  for (const file of [...fixed, 'apps/api/src/main.ts', 'libs/domain/src/index.ts']) write(file);
});

afterEach(() => rmSync(root, { recursive: true }));

describe('the stamp of the sources', () => {
  it('stays as long as nothing is written', () => {
    expect(stampSources(root)).toBe(stampSources(root));
  });

  it.each(['apps/api/src/main.ts', 'libs/domain/src/index.ts', 'package-lock.json', 'nx.json'])(
    'changes when %s is written',
    (file) => {
      const before = stampSources(root);
      utimesSync(join(root, file), 1, 1);
      expect(stampSources(root)).not.toBe(before);
    },
  );

  it('changes when a file is added or removed', () => {
    const before = stampSources(root);
    write('libs/ui/src/new.ts');
    const more = stampSources(root);
    rmSync(join(root, 'libs/ui'), { recursive: true });

    expect(more).not.toBe(before);
    expect(stampSources(root)).toBe(before);
  });

  it('stays when only tests change', () => {
    const before = stampSources(root);
    write('apps/api/src/main.spec.ts');
    write('libs/domain/src/index.int-spec.ts');
    write('apps/web-e2e/src/pages.e2e.ts');
    expect(stampSources(root)).toBe(before);
  });
});

function write(file: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), file);
}
