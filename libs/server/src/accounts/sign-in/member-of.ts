import type { ActingRow } from '@tidu/data-access';
import { jurisdictionOf, type Member, type Permission } from '@tidu/domain';

/** The viewer that somebody is who acts for an organisation, or for none yet. */
export function memberOf(
  account: string,
  acting: ActingRow,
  narrowedTo: readonly Permission[] | null = null,
): Member {
  const { organisation, kind, level, division, enterprise, roles, principal } = acting;
  if (organisation === null || kind === null) return newcomer(account, narrowedTo);
  const isOffice = level !== null && division !== null;
  return {
    scope: kind,
    account,
    principal,
    organisation,
    roles,
    jurisdiction: isOffice ? jurisdictionOf(level, division) : null,
    division: isOffice ? division : null,
    enterprise,
    narrowedTo,
  };
}

function newcomer(account: string, narrowedTo: readonly Permission[] | null): Member {
  return {
    scope: 'newcomer',
    account,
    principal: null,
    organisation: null,
    roles: [],
    jurisdiction: null,
    division: null,
    enterprise: null,
    narrowedTo,
  };
}
