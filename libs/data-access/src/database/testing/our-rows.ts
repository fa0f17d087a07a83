import type { Role } from '@tidu/domain';
import { OURS } from './two-counties';

/** Which rows of each secured table are 越城's; a table that is missing here fails the first test. */
export const OURS_IN: Readonly<Record<string, string>> = {
  enterprise: `id = '${OURS.enterprise}'`,
  enterprise_name: `enterprise_id = '${OURS.enterprise}'`,
  enterprise_identifier: `enterprise_id = '${OURS.enterprise}'`,
  fact: `enterprise_id = '${OURS.enterprise}'`,
  fact_sheet: `enterprise_id = '${OURS.enterprise}'`,
  fact_source: `id = '${OURS.run}'`,
  organisation: `id = '${OURS.company}'`,
  account: `id = '${OURS.officer}'`,
  membership: `organisation_id = '${OURS.office}'`,
  substitution: `organisation_id = '${OURS.office}'`,
  enterprise_claim: `division_code = '330602'`,
  account_session: `account_id = '${OURS.officer}'`,
  sign_in_failure: 'true',
  request_count: 'true',
  recovery_code: `account_id = '${OURS.officer}'`,
  account_letter: `organisation_id = '${OURS.office}'`,
  api_token: `account_id = '${OURS.officer}'`,
  external_identity: `account_id = '${OURS.officer}'`,
  import_run: `id = '${OURS.run}'`,
  import_finding: `import_id = '${OURS.run}'`,
  rule_pack_draft: `id = '${OURS.run}'`,
  screening: `id = '${OURS.run}'`,
  screening_chunk: `screening_id = '${OURS.run}'`,
  assessment: `screening_id = '${OURS.run}'`,
  roster: `screening_id = '${OURS.run}'`,
  back_test: `id = '${OURS.run}'`,
  back_test_chunk: `back_test_id = '${OURS.run}'`,
  back_test_change: `back_test_id = '${OURS.run}'`,
  answered_request: `account_id = '${OURS.officer}'`,
  outbox: 'true',
  audit_entry: 'true',
  audit_head: 'true',
  audit_checkpoint: 'true',
  audit_intake: 'true',
};

/** Public reading and a national writer. */
export const OF_ALL = ['calendar_day'];

/** National roles that may read a table, or write it too. */
export const NATIONAL: Readonly<Record<string, { read: readonly Role[]; write: readonly Role[] }>> =
  {
    organisation: {
      read: ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'],
      write: [],
    },
    account: {
      read: ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'],
      write: ['securityAdministrator'],
    },
    membership: {
      read: ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'],
      write: ['securityAdministrator'],
    },
    account_letter: { read: ['securityAdministrator'], write: ['securityAdministrator'] },
    substitution: { read: ['securityAdministrator'], write: ['securityAdministrator'] },
    api_token: { read: ['securityAdministrator'], write: ['securityAdministrator'] },
    audit_entry: { read: ['auditAdministrator'], write: [] },
    audit_head: { read: ['auditAdministrator'], write: [] },
    audit_checkpoint: { read: ['auditAdministrator'], write: [] },
  };
