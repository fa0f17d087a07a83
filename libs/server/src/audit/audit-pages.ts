import { Injectable } from '@nestjs/common';
import type {
  AuditActView,
  AuditEntryPage,
  AuditEntryView,
  AuditFilterQuery,
  AuditPartyView,
  CheckpointList,
} from '@tidu/contracts';
import { AuditViewStore, Database, type AuditFilter, type AuditRow } from '@tidu/data-access';
import { AUDIT_ACTS, auditActTitle, type AuditAct } from '@tidu/domain';
import { Configuration, loadSigningKey } from '@tidu/platform';
import { AuditQueries } from './audit-queries';
import { momentOf } from './moment-of';
import { RecordAct } from './record-act';

/** One a day: the last years of them. */
const MOST_CHECKPOINTS = 2_000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The audit trail as its pages show it. Whoever looks into it stands on it too. */
@Injectable()
export class AuditPages {
  constructor(
    private readonly database: Database,
    private readonly queries: AuditQueries,
    private readonly views: AuditViewStore,
    private readonly acts: RecordAct,
    private readonly configuration: Configuration,
  ) {}

  /**
   * The latest entries first.
   * @throws ProblemError `request.invalid` when a moment or the cursor cannot be read
   */
  async list({ after, limit, ...query }: AuditFilterQuery): Promise<AuditEntryPage> {
    const filter = toFilter(query);
    // A search is one act, however many of its pages are turned.
    if (after === undefined) {
      await this.acts.before({ act: 'audit.read', subject: null, detail: { ...filter } });
    }
    const { items, next } = await this.queries.list(filter, { after, limit });
    const names = await this.database.read((tx) => this.views.listNames(tx, partiesOf(items)));
    return { items: items.map((row) => toView(row, names)), next };
  }

  /** Every act that can stand on the trail. */
  listActs(): AuditActView[] {
    return (Object.keys(AUDIT_ACTS) as AuditAct[]).map((act) => ({
      act,
      title: AUDIT_ACTS[act],
    }));
  }

  async listCheckpoints(): Promise<CheckpointList> {
    const { publicKey } = await loadSigningKey(this.configuration);
    const rows = await this.database.read((tx) => this.views.listCheckpoints(tx, MOST_CHECKPOINTS));
    return {
      items: rows.map(({ madeAt, ...row }) => ({ ...row, madeAt: madeAt.toISOString() })),
      publicKey: publicKey.replace(/-----[^-]*-----|\s/g, ''),
    };
  }

  /** All entries that fit as a CSV file for Excel, made while it is sent. */
  async export({ after: _after, limit: _limit, ...query }: AuditFilterQuery) {
    const filter = toFilter(query);
    await this.acts.before({ act: 'audit.export', subject: null, detail: { ...filter } });
    return this.queries.export(filter);
  }
}

function toFilter(query: Omit<AuditFilterQuery, 'after' | 'limit'>): AuditFilter {
  const filter: AuditFilter = {
    ...query,
    from: momentOf(query.from, 'from'),
    until: momentOf(query.until, 'until'),
  };
  const given = Object.entries(filter).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given);
}

function partiesOf(rows: readonly AuditRow[]): string[] {
  const ids = rows.flatMap(({ account, principal, organisation }) => [
    account,
    principal,
    organisation,
  ]);
  return [...new Set(ids.filter((id): id is string => id !== null && UUID.test(id)))];
}

function toView(row: AuditRow, names: ReadonlyMap<string, string>): AuditEntryView {
  const partyOf = (id: string | null): AuditPartyView | null =>
    id === null ? null : { id, name: names.get(id) ?? null };
  return {
    ...row,
    actTitle: auditActTitle(row.act),
    account: partyOf(row.account),
    principal: partyOf(row.principal),
    organisation: partyOf(row.organisation),
    detail: JSON.parse(row.detail) as Record<string, unknown>,
  };
}
