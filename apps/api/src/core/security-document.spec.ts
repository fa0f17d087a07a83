import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

const ROOT = join(__dirname, '../../../..');
const CLAIM = /`([\w.-]+spec\.ts)` ([^;`|]+?)(?=;| \||: not yet| \(so)/g;

/** The texts of all specs, by the name of their file. */
function readSpecs(): Map<string, string> {
  const specs = new Map<string, string>();
  for (const folder of ['apps', 'libs']) {
    for (const name of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('spec.ts') || name.includes('node_modules')) continue;
      const text = readFileSync(join(ROOT, folder, name), 'utf8');
      specs.set(basename(name), (specs.get(basename(name)) ?? '') + text);
    }
  }
  return specs;
}

describe('the table of requirements in docs/security.md', () => {
  const rows = readFileSync(join(ROOT, 'docs/security.md'), 'utf8')
    .split('\n')
    .filter((line) => /^\| \d+\.\d+\.\d+ /.test(line));

  it('names only tests that there are', () => {
    const specs = readSpecs();
    const claims = rows.flatMap((row) => [...row.matchAll(CLAIM)]);
    const untrue = claims.filter(
      ([, file = '', title = '']) => !specs.get(file)?.includes(title.trim()),
    );
    expect(untrue.map(([claim]) => claim)).toEqual([]);
    expect(claims.length).toBeGreaterThan(80);
  });

  it('says of each requirement what shows it, or that nothing does yet', () => {
    const silent = rows.filter((row) => !/`|“|not yet|not used|none is built/.test(row));
    expect(silent).toEqual([]);
    const shown = rows.filter((row) => !row.includes('not yet')).length;
    process.stdout.write(
      `ASVS 5.0 requirements: ${rows.length}, of which open: ${rows.length - shown}\n`,
    );
  });
});
