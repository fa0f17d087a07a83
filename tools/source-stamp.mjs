import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = ['apps', 'libs'];
const FILES = ['package-lock.json', 'nx.json', 'tsconfig.base.json', 'tools/esbuild.config.cjs'];
const IGNORED = /(?:\.(?:int-)?spec\.ts|^node_modules|^dist|^web-e2e)$/;

/** Changes when a file that goes into the build is added, removed or written. */
export function stampSources(root) {
  const hash = createHash('sha256');
  const files = [...SOURCES.flatMap((folder) => filesIn(root, folder)), ...FILES];
  for (const file of files) {
    const { size, mtimeMs } = statSync(join(root, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function filesIn(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !IGNORED.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesIn(root, path) : [path];
    });
}
