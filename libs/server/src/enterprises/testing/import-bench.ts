import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createTestDatabase,
  Database,
  type ImportFinding,
  type TestDatabase,
} from '@tidu/data-access';
import { fileSha256 } from '../../seeding/fingerprint';
import { seedDatabase } from '../../seeding/seed-database';
import { toStored } from '../importing/finding-log';
import type { Jurisdiction } from '@tidu/domain';
import { ImportEnterprises } from '../importing/import-enterprises';
import type { ImportOptions, ImportOutcome } from '../importing/import-file';
import type { ImportMapping } from '../mapping/import-mapping';

/** The tables that an import may change, each with what tells two of its states apart. */
const CHECKSUMS = `
  SELECT (SELECT md5(coalesce(string_agg(e::text, '|' ORDER BY id), '')) FROM enterprise e) AS enterprises,
    (SELECT md5(coalesce(string_agg(n::text, '|' ORDER BY n::text), '')) FROM enterprise_name n) AS names,
    (SELECT md5(coalesce(string_agg(i::text, '|' ORDER BY i::text), '')) FROM enterprise_identifier i) AS identifiers,
    (SELECT md5(coalesce(string_agg(f::text, '|' ORDER BY id), '')) FROM fact f) AS facts,
    (SELECT md5(coalesce(string_agg(s::text, '|' ORDER BY id), '')) FROM fact_source s) AS sources,
    (SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY enterprise_id), '')) FROM fact_sheet t) AS sheets`;

export const TODAY = '2026-11-21';

/** A database with reference data and a folder for the files of a test. */
export class ImportBench {
  private constructor(
    readonly server: TestDatabase,
    readonly database: Database,
    readonly folder: string,
  ) {}

  static async open(): Promise<ImportBench> {
    const server = await createTestDatabase();
    await seedDatabase(server.ownerUrl, { demo: false, log: () => undefined });
    const folder = await mkdtemp(join(tmpdir(), 'tidu-import-'));
    return new ImportBench(server, await Database.forSystem(server.appUrl, 4), folder);
  }

  /** Empties what imports fill; much quicker than another database. */
  async clear(): Promise<void> {
    const owner = await Database.forOwner(this.server.ownerUrl, 1);
    try {
      await owner.transaction((tx) =>
        tx.query(`TRUNCATE enterprise, fact_source, import_run, outbox CASCADE`),
      );
    } finally {
      await owner.close();
    }
  }

  async close(): Promise<void> {
    await this.database.close();
    await this.server.drop();
    await rm(this.folder, { recursive: true });
  }

  /** Writes a file for a test. */
  async write(name: string, content: string | Uint8Array): Promise<string> {
    const path = join(this.folder, name);
    await writeFile(path, content);
    return path;
  }

  async import(
    path: string,
    mapping: ImportMapping,
    {
      dryRun = false,
      maxBytes = 50_000_000,
      today = TODAY,
      jurisdiction = null,
      ...options
    }: BenchOptions = {},
  ): Promise<ImportOutcome> {
    const input = {
      path,
      fileName: path.split('/').at(-1) ?? path,
      fileSha256: await fileSha256(path),
      mapping,
      maxBytes,
      today,
      jurisdiction,
    };
    return new ImportEnterprises(this.database).run(input, dryRun, options);
  }

  /** Equal before and after whatever changed nothing at all. */
  async checksums(): Promise<Record<string, string>> {
    const [row] = await this.select<Record<string, string>>(CHECKSUMS);
    return row ?? {};
  }

  /** Rows of the database, for what a test asserts about them. */
  select<Row>(query: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.database.read((tx) => tx.query<Row[]>(query, parameters));
  }
}

interface BenchOptions extends ImportOptions {
  jurisdiction?: Jurisdiction | null;
  readonly dryRun?: boolean;
  readonly maxBytes?: number;
  readonly today?: string;
}

/** What a test compares: the place and the rule of each finding. */
export function placesOf(findings: ImportOutcome['errors']): string[] {
  return findings.map(({ line, column, value, rule }) => `${line} ${column} ${value} ${rule}`);
}

export function storedOf(findings: ImportOutcome['errors']): ImportFinding[] {
  return [...toStored(findings)];
}
