import { Injectable } from '@nestjs/common';
import { AuditStore, Database, type AuditFilter, type AuditRow } from '@tidu/data-access';
import { ProblemError } from '@tidu/platform';
import { fromCursor, toPage } from '../core/cursor';
import { auditCsv } from './audit-csv';

export interface AuditPage {
  readonly items: AuditRow[];
  readonly next: string | null;
}

/** The audit trail for those who may read it. */
@Injectable()
export class AuditQueries {
  constructor(
    private readonly database: Database,
    private readonly store: AuditStore,
  ) {}

  /**
   * The latest first.
   * @throws ProblemError `request.invalid` when somebody made the cursor up
   */
  async list(
    filter: AuditFilter,
    { after, limit }: { readonly after?: string; readonly limit: number },
  ): Promise<AuditPage> {
    const last = sequenceOf(fromCursor(after, 1)?.[0]);
    const rows = await this.search(filter, last, limit + 1);
    return toPage(
      rows,
      limit,
      (row) => row,
      ({ sequence }) => [String(sequence)],
    );
  }

  /** All entries that fit as a CSV file for Excel, made while it is sent. */
  export(filter: AuditFilter): AsyncIterable<string> {
    return auditCsv((after, limit) => this.search(filter, after, limit));
  }

  private search(
    filter: AuditFilter,
    after: number | undefined,
    limit: number,
  ): Promise<AuditRow[]> {
    const page = { ...filter, ...(after === undefined ? {} : { after }), limit };
    return this.database.read((tx) => this.store.search(tx, page));
  }
}

function sequenceOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,15}$/.test(text)) return Number(text);
  const message = {
    zh: '翻页位置无效，请从第一页重新开始',
    en: 'The page position is not valid; start again from the first page',
  };
  throw new ProblemError('request.invalid', {
    message,
    errors: [{ path: 'after', rule: 'cursor', message }],
  });
}
