import type { ImportMapping } from '../mapping/import-mapping';
import { readMapping } from '../mapping/read-mapping';

/** A mapping of Chinese columns for hand-made files; `changes` replaces whole lines by their key. */
export function mappingOf(changes: Record<string, string | null> = {}): ImportMapping {
  const lines: Record<string, string | null> = {
    format: 'tidu-import-mapping/1',
    title: '{ zh: 测试, en: test }',
    source: '{ kind: test, title: 测试文件 }',
    identity: '{ creditCode: 代码, identifiers: [{ scheme: stock-code, column: 股票 }] }',
    name: '企业名称',
    division: '{ column: 县区, fallback: 省 }',
    industry: '行业',
    year: '年份',
    indicators: `
  - { indicator: revenue, column: 营收, unit: 元 }
  - { indicator: staffTotal, column: 职工, unit: 人 }
  - { indicator: revenue, column: 上年营收, unit: 元, yearOffset: -1, fallback: true }`,
    ...changes,
  };
  const text = Object.entries(lines)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n');
  return readMapping(text, 'test.mapping.yaml');
}
