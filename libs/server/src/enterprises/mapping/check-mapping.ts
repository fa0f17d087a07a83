import { checkIndicatorColumn } from './check-indicator-column';
import { mappedColumns, type ImportMapping } from './import-mapping';
import type { MappingNode } from './mapping-node';

/** The places that faults between the parts of a mapping are shown at. */
export interface CheckedNodes {
  readonly root: MappingNode;
  readonly identity?: MappingNode;
  readonly year?: MappingNode;
  readonly indicators?: MappingNode;
  readonly ignore?: MappingNode;
  readonly indicatorNodes: readonly MappingNode[];
}

/** Notes what is wrong although each part by itself is right. */
export function checkMapping(mapping: ImportMapping, nodes: CheckedNodes): void {
  checkIdentity(mapping, nodes);
  checkIgnored(mapping, nodes);
  mapping.indicators.forEach((column, at) => {
    const node = nodes.indicatorNodes[at];
    if (node && column.indicator !== '') checkIndicatorColumn(column, mapping, node);
  });
  checkRepeated(mapping, nodes);
}

function checkIdentity({ identity }: ImportMapping, nodes: CheckedNodes): void {
  if (identity.creditCode !== null || identity.identifiers.length > 0) return;
  nodes.identity?.fault('identity', {
    zh: '至少要有 creditCode 或一个 identifiers，否则无法识别企业',
    en: 'it needs creditCode or one of identifiers: an enterprise must be recognisable',
  });
}

function checkIgnored(mapping: ImportMapping, { ignore }: CheckedNodes): void {
  const mapped = new Set(mappedColumns(mapping));
  for (const column of mapping.ignore.filter((name) => name !== '' && mapped.has(name))) {
    ignore?.fault('ignored-and-mapped', {
      zh: `列“${column}”既被使用又被列入 ignore，请去掉其一`,
      en: `the column "${column}" is used and also ignored; remove one of both`,
    });
  }
}

/** Two columns for one indicator of one year leave open which one holds; a fallback says so. */
function checkRepeated({ indicators }: ImportMapping, { indicatorNodes }: CheckedNodes): void {
  const seen = new Set<string>();
  indicators.forEach(({ indicator, year, yearOffset, fallback }, at) => {
    if (fallback || indicator === '') return;
    const key = `${indicator} ${year ?? `offset ${yearOffset}`}`;
    if (seen.has(key)) {
      indicatorNodes[at]?.fault('indicator-twice', {
        zh: `指标“${indicator}”的同一年份已有一列，请删去其一，或标注 fallback: true`,
        en: `the indicator "${indicator}" has a column for that year already; remove one or mark it fallback: true`,
      });
    }
    seen.add(key);
  });
}
