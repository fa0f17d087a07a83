import type { DivisionTree } from '@tidu/domain';
import type { ImportMapping } from '../mapping/import-mapping';
import { toHalfWidth } from './cell-text';
import { ambiguousDivision, missingValue, unknownDivision, unknownIndustry } from './row-faults';
import type { RowTexts } from './row-texts';

/** The division that the row names; undefined after a fault. */
export function readDivision(
  { column, fallback }: ImportMapping['division'],
  texts: RowTexts,
  divisions: DivisionTree,
): string | undefined {
  const before = texts.findings.faults.length;
  const own = texts.optional(column);
  const other = own === undefined && fallback !== null ? texts.optional(fallback) : undefined;
  const text = own ?? other;
  if (text === undefined) {
    if (texts.findings.faults.length === before) texts.findings.fault(missingValue(column));
    return undefined;
  }
  const used = own === undefined && fallback !== null ? fallback : column;
  const answer = divisions.lookUp(text);
  if ('found' in answer) return answer.found.code;
  const codes = 'ambiguous' in answer ? answer.ambiguous.map(({ code }) => code) : [];
  texts.findings.fault(
    codes.length > 0 ? ambiguousDivision(used, text, codes) : unknownDivision(used, text),
  );
  return undefined;
}

/** The industry that the row names; null when it names none, or after a fault. */
export function readIndustry(
  column: string | null,
  texts: RowTexts,
  industries: ReadonlySet<string>,
): string | null {
  const text = column === null ? undefined : texts.optional(column);
  if (column === null || text === undefined) return null;
  const plain = toHalfWidth(text).trim().toUpperCase();
  // C3412 is how forms write class 3412 with its section.
  const code = /^[A-T]\d{2,4}$/.test(plain) ? plain.slice(1) : plain;
  if (industries.has(code)) return code;
  texts.findings.fault(unknownIndustry(column, text));
  return null;
}
