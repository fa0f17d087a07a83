import type { ImportFinding } from '@tidu/data-access';

type FindingsAfter = (
  ordinal: number,
  limit: number,
) => Promise<readonly (ImportFinding & { readonly ordinal: number })[]>;

const HEADER = ['行 Line', '列 Column', '值 Value', '规则 Rule', '说明', 'Explanation'];
const AT_ONCE = 1_000;
/** Without it Excel takes the file for the local code page. */
const BYTE_ORDER_MARK = '\ufeff';
/** Excel would take a cell that begins so for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** The faults as lines of a CSV file, read from the database in portions. */
export async function* findingsCsv(read: FindingsAfter): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(HEADER);
  let after = -1;
  for (;;) {
    const findings = await read(after, AT_ONCE);
    yield findings.map(toLine).join('');
    if (findings.length < AT_ONCE) return;
    after = findings.at(-1)?.ordinal ?? after;
  }
}

function toLine({ line, column, value, rule, message }: ImportFinding): string {
  const place = line === null ? '' : String(line);
  return csvLine([place, column ?? '', value ?? '', rule, message.zh, message.en]);
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
