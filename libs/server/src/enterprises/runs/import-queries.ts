import { Injectable } from '@nestjs/common';
import type {
  ImportErrorPage,
  ImportErrorQuery,
  ImportRunPage,
  ImportRunView,
  PageQuery,
} from '@tidu/contracts';
import { Database, ImportRunStore } from '@tidu/data-access';
import { ProblemError } from '@tidu/platform';
import { RecordAct } from '../../audit/record-act';
import { fromCursor, toPage } from '../../core/cursor';
import { importKeyOf, ordinalOf } from './import-cursors';
import { findingsCsv } from './findings-csv';
import { toErrorView, toRunView } from './import-views';

/** What became of imports. */
@Injectable()
export class ImportQueries {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportRunStore,
    private readonly acts: RecordAct,
  ) {}

  /** Newest first. */
  async list({ after, limit }: PageQuery): Promise<ImportRunPage> {
    const last = importKeyOf(fromCursor(after, 2));
    const rows = await this.database.read((tx) => this.imports.list(tx, limit + 1, last));
    return toPage(rows, limit, toRunView, ({ createdAt, id }) => [createdAt, id]);
  }

  /** @throws ProblemError `resource.not-found` */
  async get(id: string): Promise<ImportRunView> {
    const run = await this.database.read((tx) => this.imports.find(tx, id));
    if (!run) throw noImport();
    return toRunView(run);
  }

  async listFindings(id: string, query: ImportErrorQuery): Promise<ImportErrorPage> {
    await this.get(id);
    const { severity, limit } = query;
    const after = ordinalOf(fromCursor(query.after, 1));
    const rows = await this.database.read((tx) =>
      this.imports.listFindings(tx, id, severity, { after, limit: limit + 1 }),
    );
    return toPage(rows, limit, toErrorView, ({ ordinal }) => [String(ordinal)]);
  }

  /** All faults of an import as a CSV file for Excel, made while it is sent. */
  async exportFindings(id: string): Promise<{ fileName: string; lines: AsyncIterable<string> }> {
    const { fileName } = await this.get(id);
    await this.acts.readByOffice({ act: 'import.export', subject: id });
    const lines = findingsCsv((after, limit) =>
      this.database.read((tx) => this.imports.listFindings(tx, id, 'error', { after, limit })),
    );
    return { fileName: `${fileName}-errors.csv`, lines };
  }
}

function noImport(): ProblemError {
  return new ProblemError('resource.not-found', {
    message: { zh: '没有这次导入', en: 'There is no such import' },
  });
}
