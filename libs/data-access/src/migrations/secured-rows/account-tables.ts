import {
  all,
  answersFor,
  any,
  holds,
  isAccount,
  isOrganisation,
  ofVisible,
  ofVisibleEnterprise,
} from './conditions';
import { rows, type SecuredTables } from './policy';

const GATE = ['tidu_gate'] as const;
const OFFICE = ['tidu_office'] as const;
const PLATFORM = ['tidu_platform'] as const;
const SYSTEM = ['tidu_system'] as const;
const ORGANISED = ['tidu_enterprise', 'tidu_office', 'tidu_expert'] as const;
const MEMBERS = ['tidu_newcomer', ...ORGANISED, ...PLATFORM] as const;

const ACCOUNT_COLUMNS = ['id', 'email', 'name', 'language', 'status', 'version', 'created_at'];
const LETTER_COLUMNS = [
  'id',
  'purpose',
  'email',
  'language',
  'organisation_id',
  'roles',
  'asked_by',
  'created_at',
  'sent_at',
  'failed_at',
  'expires_at',
  'used_at',
  'withdrawn_at',
];
const TOKEN_COLUMNS = [
  'id',
  'account_id',
  'organisation_id',
  'name',
  'permissions',
  'created_at',
  'expires_at',
  'used_at',
  'revoked_at',
];

/** Whoever lets others into an organisation. */
const GRANTS = all(isOrganisation('organisation_id'), holds('leader', 'enterpriseAdministrator'));
const SECURITY = holds('securityAdministrator');
/** Nobody gives or takes roles of their own. */
const OTHERS = 'account_id <> (SELECT viewer_account())';
const ROLE_COLUMNS = ['roles', 'granted_by', 'granted_at'];
/** One's own name stands on an invitation. */
const INVITES = all(`purpose = 'invitation'`, isAccount('asked_by'));
const INVITATION_COLUMNS = ['purpose', 'email', 'language', 'organisation_id', 'roles', 'asked_by'];

/** Organisations, accounts and who belongs where. The gate alone sees what lets somebody in. */
export const ACCOUNT_TABLES: SecuredTables = {
  organisation: [
    rows([...ORGANISED, 'tidu_newcomer'], ['select'], any(isOrganisation('id'), `kind = 'office'`)),
    rows(OFFICE, ['select'], all(`kind = 'enterprise'`, ofVisibleEnterprise('enterprise_id'))),
    rows(OFFICE, ['insert'], all(`kind = 'enterprise'`, ofVisibleEnterprise('enterprise_id'))),
    rows(PLATFORM, ['select'], 'true'),
    rows(
      PLATFORM,
      ['insert'],
      all(holds('systemAdministrator'), `kind IN ('office', 'expertBody')`),
    ),
    rows([...GATE, ...SYSTEM], ['select'], 'true'),
  ],
  account: [
    rows(
      MEMBERS,
      ['select'],
      any(
        isAccount('id'),
        `EXISTS (SELECT FROM membership WHERE membership.account_id = account.id)`,
      ),
      ACCOUNT_COLUMNS,
    ),
    rows(
      OFFICE,
      ['select'],
      `EXISTS (SELECT FROM enterprise_claim WHERE enterprise_claim.account_id = account.id)`,
      ACCOUNT_COLUMNS,
    ),
    rows(PLATFORM, ['select'], 'true', ACCOUNT_COLUMNS),
    rows(MEMBERS, ['update'], isAccount('id'), ['name', 'language', 'version']),
    rows(PLATFORM, ['update'], SECURITY, ['status', 'version']),
    rows(SYSTEM, ['select'], 'true', ACCOUNT_COLUMNS),
    rows(GATE, ['select', 'insert', 'update'], 'true'),
  ],
  membership: [
    rows(MEMBERS, ['select'], any(isAccount('account_id'), isOrganisation('organisation_id'))),
    rows(ORGANISED, ['insert', 'delete'], all(GRANTS, OTHERS)),
    rows(ORGANISED, ['update'], all(GRANTS, OTHERS), ROLE_COLUMNS),
    rows(OFFICE, ['insert'], membersOfClaimed()),
    rows(PLATFORM, ['select'], 'true'),
    rows(PLATFORM, ['insert', 'delete'], all(SECURITY, OTHERS)),
    rows(PLATFORM, ['update'], all(SECURITY, OTHERS), ROLE_COLUMNS),
    rows(SYSTEM, ['select'], 'true'),
    rows(GATE, ['select', 'insert'], 'true'),
  ],
  substitution: [
    rows(ORGANISED, ['select'], isOrganisation('organisation_id')),
    rows(
      OFFICE,
      ['insert'],
      all(isOrganisation('organisation_id'), any(isAccount('principal_id'), holds('leader'))),
    ),
    // The substitute may give it back.
    rows(
      OFFICE,
      ['update'],
      all(
        isOrganisation('organisation_id'),
        any(isAccount('principal_id'), isAccount('substitute_id'), holds('leader')),
      ),
      ['ended_at'],
      'ended_at IS NOT NULL',
    ),
    // Whoever removes a member removes what hangs on the membership.
    rows(ORGANISED, ['delete'], GRANTS),
    rows(PLATFORM, ['select', 'delete'], SECURITY),
    rows([...GATE, ...SYSTEM], ['select'], 'true'),
  ],
  enterprise_claim: [
    rows(MEMBERS, ['select', 'insert'], isAccount('account_id')),
    rows(
      MEMBERS,
      ['update'],
      all(isAccount('account_id'), `status = 'open'`),
      ['status'],
      `status = 'withdrawn'`,
    ),
    rows(OFFICE, ['select'], answersFor('division_code')),
    rows(
      OFFICE,
      ['update'],
      all(answersFor('division_code'), `status = 'open'`),
      ['status', 'decided_by', 'decided_at', 'grounds', 'enterprise_id'],
      all(isAccount('decided_by'), `status IN ('confirmed', 'refused')`),
    ),
  ],
  account_session: [rows(GATE, ['select', 'insert', 'update', 'delete'], 'true')],
  sign_in_failure: [rows(GATE, ['select', 'insert', 'update', 'delete'], 'true')],
  request_count: [rows(GATE, ['select', 'insert', 'update', 'delete'], 'true')],
  recovery_code: [rows(GATE, ['select', 'insert', 'update', 'delete'], 'true')],
  account_letter: [
    rows(ORGANISED, ['select'], GRANTS, LETTER_COLUMNS),
    rows(ORGANISED, ['insert'], all(GRANTS, INVITES), INVITATION_COLUMNS),
    rows(ORGANISED, ['update'], GRANTS, ['withdrawn_at'], 'withdrawn_at IS NOT NULL'),
    rows(PLATFORM, ['select'], SECURITY, LETTER_COLUMNS),
    rows(PLATFORM, ['insert'], all(SECURITY, INVITES), INVITATION_COLUMNS),
    rows(PLATFORM, ['update'], SECURITY, ['withdrawn_at'], 'withdrawn_at IS NOT NULL'),
    rows(GATE, ['select', 'insert', 'update'], 'true'),
  ],
  api_token: [
    rows(MEMBERS, ['select'], isAccount('account_id'), TOKEN_COLUMNS),
    rows(MEMBERS, ['insert'], all(isAccount('account_id'), isOrganisation('organisation_id'))),
    rows(MEMBERS, ['update'], isAccount('account_id'), ['revoked_at'], 'revoked_at IS NOT NULL'),
    // Whoever removes a member removes the tokens for that organisation.
    rows(ORGANISED, ['select', 'delete'], GRANTS, TOKEN_COLUMNS),
    rows(PLATFORM, ['select', 'delete'], SECURITY, TOKEN_COLUMNS),
    rows(GATE, ['select'], 'true'),
    rows(GATE, ['update'], 'true', ['used_at', 'revoked_at']),
  ],
  external_identity: [
    rows(MEMBERS, ['select'], isAccount('account_id')),
    rows(GATE, ['select', 'insert', 'delete'], 'true'),
  ],
};

/** A confirmed claim makes the claimant a member of the enterprise that was claimed. */
function membersOfClaimed(): string {
  return all(
    holds('handler', 'approver'),
    `roles = '{enterpriseAdministrator}'`,
    ofVisible('organisation', 'organisation_id'),
    `EXISTS (SELECT FROM organisation
      WHERE organisation.id = organisation_id AND organisation.kind = 'enterprise')`,
  );
}
