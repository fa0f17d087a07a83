import { jurisdictionOf, type OfficeLevel } from '@tidu/domain';
import type { Transaction } from '../database/data-source';
import { placeSettings } from '../database/viewer-context';

/** The office on whose behalf background work is done. */
export interface OwnerOffice {
  readonly level: OfficeLevel;
  readonly division: string;
}

/** Columns and values that give a new row to the viewer's office; to none in work of the system. */
export const OWNER = {
  columns: 'office_id, office_division',
  values: `viewer_organisation(),
    (SELECT division_code FROM organisation WHERE id = viewer_organisation())`,
} as const;

/** The owner of a row, for a list of columns. */
export const ownerOf = (row: string): string => `(SELECT json_build_object('level', o.level,
    'division', o.division_code) FROM organisation o WHERE o.id = ${row}.office_id) AS owner`;

/**
 * Narrows the rest of a transaction of the system to the enterprises that an office answers for.
 * @param owner null: the installation itself, which sees them all
 */
export async function narrowTo(tx: Transaction, owner: OwnerOffice | null): Promise<void> {
  if (owner === null) return;
  const settings = Object.entries(placeSettings(jurisdictionOf(owner.level, owner.division)));
  for (const [name, value] of settings) {
    await tx.query(`SELECT set_config($1, $2, true)`, [name, value]);
  }
}
