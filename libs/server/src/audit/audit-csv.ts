import type { AuditRow } from '@tidu/data-access';

/** Gives a page of entries, the latest first, after the given sequence. */
type EntriesAfter = (after: number | undefined, limit: number) => Promise<readonly AuditRow[]>;

const HEADER = [
  '序号 Sequence',
  '时间 Time (UTC)',
  '操作 Act',
  '账号 Account',
  '被代理账号 Principal',
  '机构 Organisation',
  '对象 Subject',
  '结果 Outcome',
  '详情 Detail',
  '校验值 Hash',
];
const AT_ONCE = 1_000;
/** Without it Excel takes the file for the local code page. */
const BYTE_ORDER_MARK = '\ufeff';
/** A spreadsheet would take a cell that begins so for a formula; a Chinese one the wide signs too. */
const FORMULA = /^[\s"']*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** Entries as lines of a CSV file, read from the database in portions. */
export async function* auditCsv(read: EntriesAfter): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(HEADER);
  let after: number | undefined;
  for (;;) {
    const rows = await read(after, AT_ONCE);
    if (rows.length > 0) yield rows.map(toLine).join('');
    if (rows.length < AT_ONCE) return;
    after = rows.at(-1)?.sequence;
  }
}

function toLine(row: AuditRow): string {
  const outcome = row.outcome === 'done' ? '完成 done' : '拒绝 refused';
  const who = [row.account, row.principal, row.organisation, row.subject];
  const cells = [row.at, row.act, ...who.map((id) => id ?? ''), outcome, row.detail, row.hash];
  return csvLine([String(row.sequence), ...cells]);
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
