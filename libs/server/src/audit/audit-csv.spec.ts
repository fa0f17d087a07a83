import type { AuditRow } from '@tidu/data-access';
import { auditCsv } from './audit-csv';

function row(sequence: number, more: Partial<AuditRow> = {}): AuditRow {
  return {
    sequence,
    at: '2026-11-21T08:00:00.000000Z',
    act: 'enterprise.read',
    account: 'a1',
    principal: null,
    organisation: null,
    subject: `e${sequence}`,
    outcome: 'done',
    detail: '{}',
    hash: 'ab',
    ...more,
  };
}

/** The trail of these rows, the latest first. */
async function csvOf(rows: readonly AuditRow[]): Promise<{ lines: string[]; asked: unknown[] }> {
  const asked: unknown[] = [];
  let text = '';
  const pages = auditCsv(async (after, limit) => {
    asked.push(after);
    return rows.filter(({ sequence }) => sequence < (after ?? Infinity)).slice(0, limit);
  });
  for await (const page of pages) text += page;
  return { lines: text.split('\r\n'), asked };
}

describe('the audit trail as a CSV file', () => {
  it('begins with a byte order mark and names its columns in both languages', async () => {
    const { lines } = await csvOf([]);
    expect(lines[0]).toMatch(/^\ufeff序号 Sequence,时间 Time \(UTC\),/);
    expect(lines).toHaveLength(2);
  });

  it('has all entries, read page by page', async () => {
    const rows = Array.from({ length: 2_500 }, (_, index) => row(2_500 - index));
    const { lines, asked } = await csvOf(rows);
    expect(lines.slice(1, -1).map((line) => Number(line.split(',')[0]))).toEqual(
      rows.map(({ sequence }) => sequence),
    );
    expect(asked).toEqual([undefined, 1_501, 501]);
  });

  it('keeps quotes, commas and line ends inside their cell', async () => {
    const { lines } = await csvOf([row(1, { outcome: 'refused', detail: '{"a":"b,c"}' })]);
    expect(lines[1]).toBe(
      '1,2026-11-21T08:00:00.000000Z,enterprise.read,a1,,,e1,拒绝 refused,"{""a"":""b,c""}",ab',
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1', '＠x', '"=1"'])(
    'lets no spreadsheet take %j for a formula',
    async (subject) => {
      const { lines } = await csvOf([row(1, { subject })]);
      const rest = lines.slice(1).join('\r\n');
      expect(rest).toMatch(/^1,[^,]*,[^,]*,a1,,,"?'/);
    },
  );
});
