import type { OrganisationView } from '@tidu/contracts';
import type { OrganisationRow } from '@tidu/data-access';
import type { DivisionTree } from '@tidu/domain';

/** The code by which the ministry stands above all places. */
export const WHOLE_COUNTRY = '000000';

export function toOrganisationView(row: OrganisationRow, tree: DivisionTree): OrganisationView {
  return { ...row, divisionName: placeName(row.divisionCode, tree) };
}

function placeName(code: string | null, tree: DivisionTree): string | null {
  if (code === null) return null;
  return code === WHOLE_COUNTRY ? '全国' : tree.nameOf(code);
}
