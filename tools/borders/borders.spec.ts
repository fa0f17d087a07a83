import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FIXTURES } from './fixtures';
import {
  lintFixtures,
  WORKSPACE,
  type Linted,
  type LintedText,
  type Report,
} from './lint-fixtures';

/** What the layers allow, written out project by project: the tags must come to the same. */
const BY_LAYER: Record<string, string> = {
  'libs/domain': '',
  'libs/policy': 'domain',
  'libs/contracts': 'domain policy',
  'libs/platform': 'domain contracts',
  'libs/data-access': 'domain policy contracts platform',
  'libs/documents': 'domain policy contracts',
  'libs/server': 'domain policy contracts platform data-access documents',
  'libs/ui': 'domain policy contracts',
  'apps/api': 'domain policy contracts platform data-access documents server ui',
  'apps/worker': 'domain policy contracts platform data-access documents server ui',
  'apps/tidu': 'domain policy contracts platform data-access documents server ui',
  'apps/web': 'domain policy contracts platform data-access documents server ui',
};
const SHARED = 'domain policy contracts';
const SERVER = `${SHARED} platform data-access documents server`;
/** What the sides allow besides. */
const BY_SIDE: Record<string, string> = {
  'libs/domain': SHARED,
  'libs/policy': SHARED,
  'libs/contracts': SHARED,
  'libs/platform': SERVER,
  'libs/data-access': SERVER,
  'libs/documents': SERVER,
  'libs/server': SERVER,
  'libs/ui': `${SHARED} ui`,
  'apps/api': SERVER,
  'apps/worker': SERVER,
  'apps/tidu': SERVER,
  'apps/web': `${SHARED} ui`,
};
const LIBRARIES = Object.keys(BY_LAYER).flatMap((root) => /^libs\/(.+)/.exec(root)?.[1] ?? []);
const PAIRS = [...pairs('layer', BY_LAYER), ...pairs('side', BY_SIDE)];

const CASES = FIXTURES.flatMap(({ title, path, crosses, keeps, rules, typed }) => [
  { title, path, text: crosses, rules, typed },
  ...keeps.map((kept) => ({ title, path, text: crosses, ...kept, rules: [], typed })),
]);

const TEXTS: LintedText[] = [
  ...CASES.map(({ path, text, typed }) => ({ path, text, typed })),
  ...PAIRS.map(({ root, library, tags }) => ({
    tags,
    path: `${root}/src/fixture.ts`,
    text: `export type { Fixture } from '@tidu/${library}';`,
  })),
];

let linted: Linted;

beforeAll(async () => {
  linted = await lintFixtures(TEXTS);
}, 300_000);

describe('each border', () => {
  it.each(CASES.map((fixture, index) => ({ ...fixture, index })))(
    '$title: in $path $rules',
    ({ index, rules }) => {
      expect(rulesOf(linted.reports[index]!)).toEqual(rules);
    },
  );
});

describe('the layers and sides', () => {
  it.each(PAIRS.map((pair, index) => ({ ...pair, index: CASES.length + index })))(
    '$tags: $root imports @tidu/$library: $allowed',
    ({ index, allowed }) => {
      const messages = linted.reports[index]!.map(({ messageId }) => messageId);
      expect(messages).toEqual(allowed ? [] : ['onlyTagsConstraintViolation']);
    },
  );

  it('tag each folder of apps and libs with exactly one layer and one side', () => {
    const kinds = linted.projects.map(({ root, tags }) => [root, tags.map(kindOf).sort()]);
    const folders = ['apps', 'libs'].flatMap((top) =>
      readdirSync(join(WORKSPACE, top)).map((name) => [`${top}/${name}`, ['layer', 'side']]),
    );
    expect(Object.fromEntries(kinds)).toEqual(Object.fromEntries(folders));
  });

  it('know who imports whom, so that circles are found and no cached result is stale', () => {
    expect(linted.edges).toContain('server -> data-access');
  });
});

it('enforces the borders also where no project graph is cached yet', async () => {
  const fresh = mkdtempSync(join(tmpdir(), 'tidu-graph-'));
  try {
    const reports = await lintByProgram('libs/domain/src/index.ts', "export * from 'yaml';", fresh);
    expect(rulesOf(reports)).toEqual(['@nx/enforce-module-boundaries']);
  } finally {
    rmSync(fresh, { recursive: true });
  }
}, 120_000);

function pairs(tags: 'layer' | 'side', allowed: Record<string, string>) {
  return Object.entries(allowed).flatMap(([root, libraries]) =>
    LIBRARIES.filter((library) => root !== `libs/${library}`).map((library) => ({
      tags,
      root,
      library,
      allowed: libraries.split(' ').includes(library),
    })),
  );
}

/** The `eslint` program itself on one text, with an empty folder for what Nx caches. */
function lintByProgram(path: string, text: string, cache: string): Promise<Report[]> {
  return new Promise((resolve, reject) => {
    const program = execFile(
      process.execPath,
      ['node_modules/eslint/bin/eslint.js', '--format=json', '--stdin', `--stdin-filename=${path}`],
      {
        cwd: WORKSPACE,
        env: { ...process.env, NX_WORKSPACE_DATA_DIRECTORY: cache, NX_TASK_TARGET_PROJECT: '' },
      },
      (error, stdout, stderr) => {
        // Status 1 says that there are reports.
        if (error && error.code !== 1) reject(new Error(stderr || stdout));
        else resolve((JSON.parse(stdout) as { messages: Report[] }[])[0]!.messages);
      },
    );
    program.stdin?.end(text);
  });
}

function rulesOf(reports: readonly Report[]): string[] {
  return [...new Set(reports.map(({ ruleId, message }) => ruleId ?? message))].sort();
}

function kindOf(tag: string): string {
  return tag.split(':')[0]!;
}
