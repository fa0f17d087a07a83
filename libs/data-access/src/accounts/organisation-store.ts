import type { OfficeLevel, OrganisationKind } from '@tidu/domain';
import type { Transaction } from '../database/data-source';
import { currentViewer } from '../database/viewer-context';

export interface OrganisationRow {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly level: OfficeLevel | null;
  readonly divisionCode: string | null;
  readonly enterpriseId: string | null;
  /** Null also where the viewer does not see the enterprise. */
  readonly creditCode: string | null;
  /** Null where the viewer does not see the members. */
  readonly members: number | null;
  readonly version: number;
}

/** The last row of a page: where the next one begins. */
export interface OrganisationKey {
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly id: string;
}

export interface OrganisationFilter {
  readonly kind: OrganisationKind | null;
  /** Part of the name; null: all. */
  readonly text: string | null;
}

export interface NewOrganisation {
  readonly kind: 'office' | 'expertBody';
  readonly name: string;
  readonly level: OfficeLevel | null;
  readonly divisionCode: string | null;
}

/** Organisations as the viewer sees them. */
export class OrganisationStore {
  /** By kind, then name in pinyin order; `after` is the last row of the page before. */
  async list(
    tx: Transaction,
    { kind, text }: OrganisationFilter,
    limit: number,
    after: OrganisationKey | undefined,
  ): Promise<OrganisationRow[]> {
    return tx.query(
      `SELECT ${columns()} FROM organisation o
       WHERE ($1::text IS NULL OR o.kind = $1) AND ($2::text IS NULL OR o.name ILIKE $2)
         AND ($4::text IS NULL OR (o.kind, o.name, o.id) > ($4, $5, $6::uuid))
       ORDER BY o.kind, o.name, o.id LIMIT $3`,
      [
        kind,
        text === null ? null : `%${text.replace(/[\\%_]/g, '\\$&')}%`,
        limit,
        after?.kind ?? null,
        after?.name ?? null,
        after?.id ?? null,
      ],
    );
  }

  async find(tx: Transaction, id: string): Promise<OrganisationRow | undefined> {
    const rows: OrganisationRow[] = await tx.query(
      `SELECT ${columns()} FROM organisation o WHERE o.id = $1`,
      [id],
    );
    return rows[0];
  }

  /** @returns the id; undefined when the place has an office of that level already */
  async create(tx: Transaction, organisation: NewOrganisation): Promise<string | undefined> {
    const { kind, name, level, divisionCode } = organisation;
    const rows: { id: string }[] = await tx.query(
      `INSERT INTO organisation (kind, name, level, division_code) VALUES ($1, $2, $3, $4)
       ON CONFLICT (division_code, level) WHERE kind = 'office' DO NOTHING RETURNING id`,
      [kind, name, level, divisionCode],
    );
    return rows[0]?.id;
  }

  /** The organisation of an enterprise that the viewer sees, made when it is missing. */
  async ensureOfEnterprise(tx: Transaction, enterpriseId: string): Promise<string> {
    await tx.query(
      `INSERT INTO organisation (kind, name, enterprise_id)
       SELECT 'enterprise', e.name, e.id FROM enterprise e WHERE e.id = $1
       ON CONFLICT (enterprise_id) DO NOTHING`,
      [enterpriseId],
    );
    const rows: { id: string }[] = await tx.query(
      `SELECT id FROM organisation WHERE enterprise_id = $1`,
      [enterpriseId],
    );
    if (!rows[0]) throw new Error(`enterprise ${enterpriseId} has no organisation`);
    return rows[0].id;
  }
}

/** Experts, administrators and newcomers have no right to the table of enterprises at all. */
function columns(): string {
  const scope = currentViewer()?.scope;
  const creditCode =
    scope === 'office' || scope === 'enterprise'
      ? `(SELECT e.credit_code FROM enterprise e WHERE e.id = o.enterprise_id)`
      : 'NULL';
  const seesMembers = scope === 'platform' ? 'true' : 'o.id = viewer_organisation()';
  return `o.id, o.kind, o.name, o.level, o.division_code AS "divisionCode",
    o.enterprise_id AS "enterpriseId", ${creditCode} AS "creditCode",
    CASE WHEN ${seesMembers} THEN (SELECT count(*)::int FROM membership m
      WHERE m.organisation_id = o.id) END AS members, o.version`;
}
