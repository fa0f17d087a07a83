import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isPermission } from '@tidu/domain';
import en from '../../i18n/en.json';
import zh from '../../i18n/zh.json';

interface Tree {
  readonly [key: string]: string | Tree;
}

function leavesOf(tree: Tree, before = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[before + key, value] as [string, string]]
      : leavesOf(value, `${before}${key}.`),
  );
}

const APP = join(__dirname, '..');
const CHINESE = new Map(leavesOf(zh));
const ENGLISH = new Map(leavesOf(en));

function sourcesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourcesBelow(path);
    return /(?<!\.spec)\.(ts|html)$/.test(entry.name) ? [path] : [];
  });
}

/** Whole keys, `t('a.b')`, and beginnings that are completed at run time, `t('a.' + b)`. */
function keysUsed(): { whole: Set<string>; beginnings: Set<string> } {
  const text = sourcesBelow(APP)
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  const words = [...text.matchAll(/['`]((?:[a-zA-Z]+\.)+[a-zA-Z]*)(?:\$\{|['`])/g)].map(
    ([, word = '']) => word,
  );
  const roots = new Set(Object.keys(zh));
  // Permissions are written like keys: `may('calendar.edit')`.
  const known = words.filter((word) => roots.has(word.split('.')[0] ?? '') && !isPermission(word));
  return {
    whole: new Set(known.filter((word) => !word.endsWith('.'))),
    beginnings: new Set(known.filter((word) => word.endsWith('.'))),
  };
}

describe('translations', () => {
  it('have the same keys in both languages', () => {
    expect([...ENGLISH.keys()].sort()).toEqual([...CHINESE.keys()].sort());
  });

  it('fill in the same values in both languages', () => {
    const holes = (text: string): string[] => [
      ...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name)),
    ];
    for (const [key, text] of CHINESE) {
      expect([key, holes(ENGLISH.get(key) ?? '').sort()]).toEqual([key, holes(text).sort()]);
    }
  });

  it('say nothing empty, and nothing Chinese in English but the name of the product', () => {
    for (const [key, text] of [...CHINESE, ...ENGLISH])
      expect([key, text.trim()]).not.toContain('');
    const chinese = [...ENGLISH].filter(([, text]) => /\p{Script=Han}/u.test(text));
    expect(chinese.map(([key]) => key)).toEqual(['shell.product']);
  });

  it('hold every key that the pages use', () => {
    const { whole, beginnings } = keysUsed();
    expect(whole.size).toBeGreaterThan(100);
    expect([...whole].filter((key) => !CHINESE.has(key))).toEqual([]);
    const keys = [...CHINESE.keys()];
    const lost = [...beginnings].filter((start) => !keys.some((key) => key.startsWith(start)));
    expect(lost).toEqual([]);
  });

  it('hold no key that no page uses', () => {
    const { whole, beginnings } = keysUsed();
    const unused = [...CHINESE.keys()].filter(
      (key) => !whole.has(key) && ![...beginnings].some((start) => key.startsWith(start)),
    );
    expect(unused).toEqual([]);
  });
});
