import { jurisdictionOf, ROLES, type Member, type OrganisationKind, type Role } from '@tidu/domain';
import type { DataSource } from 'typeorm';

/** Ids of the rows of a county, so that each can be told from everybody else's. */
export const OURS = {
  office: '00000000-0000-4000-8000-0000000000a1',
  enterprise: '00000000-0000-4000-8000-0000000000a2',
  company: '00000000-0000-4000-8000-0000000000a3',
  officer: '00000000-0000-4000-8000-0000000000a4',
  substitute: '00000000-0000-4000-8000-0000000000a5',
  run: '00000000-0000-4000-8000-0000000000a6',
} as const;

const THEIRS = {
  office: '00000000-0000-4000-8000-0000000000b1',
  enterprise: '00000000-0000-4000-8000-0000000000b2',
  company: '00000000-0000-4000-8000-0000000000b3',
  expertBody: '00000000-0000-4000-8000-0000000000b7',
  platform: '00000000-0000-4000-8000-0000000000b8',
} as const;

const accountOf = (role: string) =>
  `00000000-0000-4000-8000-${role
    .split('')
    .reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 0xffffff, 7)
    .toString(16)
    .padStart(12, 'c')}`;

const HASH = `repeat('0', 64)`;

/** 越城 with a row in every secured table; 柯桥 with its office, its enterprise and its people. */
export async function makeTwoCounties(owner: DataSource): Promise<void> {
  for (const statement of [PLACES, PARTIES, ACCOUNTS, CREDENTIALS, FACTS, WORK, REST]) {
    await owner.query(statement);
  }
  for (const role of Object.keys(ROLES) as Role[]) {
    const id = accountOf(role);
    await owner.query(`INSERT INTO account (id, email, name) VALUES ($1, $2, $3)`, [
      id,
      `their-${role.toLowerCase()}@example.cn`,
      role,
    ]);
    await owner.query(
      `INSERT INTO membership (account_id, organisation_id, roles) VALUES ($1, $2, ARRAY[$3])`,
      [id, ORGANISATION_OF[ROLES[role].kind], role],
    );
  }
}

const ORGANISATION_OF: Readonly<Record<OrganisationKind, string>> = {
  enterprise: THEIRS.company,
  office: THEIRS.office,
  expertBody: THEIRS.expertBody,
  platform: THEIRS.platform,
};

/** Somebody of 柯桥, or of a national body, with one role. */
export function theirMember(role: Role): Member {
  const { kind } = ROLES[role];
  return {
    scope: kind,
    account: accountOf(role),
    principal: null,
    organisation: ORGANISATION_OF[kind],
    roles: [role],
    jurisdiction: kind === 'office' ? jurisdictionOf('county', '330603') : null,
    division: kind === 'office' ? '330603' : null,
    enterprise: kind === 'enterprise' ? THEIRS.enterprise : null,
    narrowedTo: null,
  };
}

/** Somebody without any organisation. */
export const NEWCOMER: Member = {
  ...theirMember('enterpriseEditor'),
  scope: 'newcomer',
  account: '00000000-0000-4000-8000-0000000000d1',
  organisation: null,
  roles: [],
  enterprise: null,
};

/** The handler of an office that is not 柯桥's. */
export function handlerOf(level: 'county' | 'city' | 'province' | 'ministry', place: string) {
  return { ...theirMember('handler'), jurisdiction: jurisdictionOf(level, place), division: place };
}

const PLACES = `
  INSERT INTO division (code, name, level, parent_code) VALUES
    ('330000', '浙江省', 'province', NULL), ('330600', '绍兴市', 'city', '330000'),
    ('330602', '越城区', 'county', '330600'), ('330603', '柯桥区', 'county', '330600'),
    ('330200', '宁波市', 'city', '330000'), ('330212', '鄞州区', 'county', '330200')`;

const PARTIES = `
  INSERT INTO enterprise (id, name, credit_code, credit_code_check, division_code) VALUES
    ('${OURS.enterprise}', '越城轴承有限公司', '91330602MA00000001', 'invalid', '330602'),
    ('${THEIRS.enterprise}', '柯桥纺织有限公司', '91330603MA00000002', 'invalid', '330603'),
    ('00000000-0000-4000-8000-0000000000e2', '鄞州注塑机有限公司', NULL, NULL, '330212');
  INSERT INTO organisation (id, kind, name, level, division_code, enterprise_id) VALUES
    ('${OURS.office}', 'office', '越城区经信局', 'county', '330602', NULL),
    ('${THEIRS.office}', 'office', '柯桥区经信局', 'county', '330603', NULL),
    ('${OURS.company}', 'enterprise', '越城轴承有限公司', NULL, NULL, '${OURS.enterprise}'),
    ('${THEIRS.company}', 'enterprise', '柯桥纺织有限公司', NULL, NULL, '${THEIRS.enterprise}'),
    ('${THEIRS.expertBody}', 'expertBody', '专家库', NULL, NULL, NULL),
    ('${THEIRS.platform}', 'platform', '平台', NULL, NULL, NULL)`;

const ACCOUNTS = `
  INSERT INTO account (id, email, name) VALUES
    ('${OURS.officer}', 'our-officer@example.cn', '越城经办'),
    ('${OURS.substitute}', 'our-substitute@example.cn', '越城代理'),
    ('${NEWCOMER.account}', 'newcomer@example.cn', '新用户');
  INSERT INTO membership (account_id, organisation_id, roles) VALUES
    ('${OURS.officer}', '${OURS.office}', '{handler}'),
    ('${OURS.substitute}', '${OURS.office}', '{approver}');
  INSERT INTO substitution (organisation_id, principal_id, substitute_id, from_day, until_day)
    VALUES ('${OURS.office}', '${OURS.officer}', '${OURS.substitute}', '2026-11-01', '2026-11-30');
  INSERT INTO enterprise_claim (account_id, credit_code, name, division_code, proof_name,
      proof_type, proof_bytes, proof_sha256, proof_key)
    VALUES ('${OURS.officer}', '91330602MA00000001', '越城轴承有限公司', '330602', 'a.pdf',
      'application/pdf', 1, ${HASH}, 'k')`;

const CREDENTIALS = `
  INSERT INTO account_session (token_sha256, account_id, stage, expires_at)
    VALUES (${HASH}, '${OURS.officer}', 'full', 'infinity');
  INSERT INTO sign_in_failure (subject, failures, last_at) VALUES ('a', 1, now());
  INSERT INTO request_count (subject, period_start, count) VALUES ('a', now(), 1);
  INSERT INTO recovery_code (account_id, code_sha256) VALUES ('${OURS.officer}', ${HASH});
  INSERT INTO account_letter (purpose, email, organisation_id, roles)
    VALUES ('invitation', 'a@example.cn', '${OURS.office}', '{handler}');
  INSERT INTO api_token (token_sha256, account_id, organisation_id, name, permissions, expires_at)
    VALUES (${HASH}, '${OURS.officer}', '${OURS.office}', 'a', '{enterprise.read}', 'infinity');
  INSERT INTO external_identity (issuer, subject, account_id)
    VALUES ('https://id.example.cn', 'a', '${OURS.officer}')`;

const FACTS = `
  INSERT INTO enterprise_name (enterprise_id, name, valid_from, valid_until) VALUES
    ('${OURS.enterprise}', '越城老厂', '2001-01-01', '2010-01-01');
  INSERT INTO enterprise_identifier (scheme, value, enterprise_id)
    VALUES ('stock-code', '000001', '${OURS.enterprise}');
  INSERT INTO fact_source (id, kind, title) VALUES ('${OURS.run}', 'import', '越城年报');
  INSERT INTO fact (enterprise_id, indicator, year, value, source_id)
    VALUES ('${OURS.enterprise}', 'revenue', 2025, '1', '${OURS.run}');
  INSERT INTO fact_sheet (enterprise_id, facts) VALUES ('${OURS.enterprise}', '{}')`;

const OWNER = `'${OURS.office}', '330602'`;
const WORK = `
  INSERT INTO rule_pack (id, hash, body) VALUES ('X/y', ${HASH}, '{}');
  INSERT INTO import_run (id, file_name, file_bytes, file_sha256, file_key, mapping_name, mapping,
      dry_run, office_id, office_division)
    VALUES ('${OURS.run}', 'a.csv', 1, ${HASH}, 'k', 'm', '{}', false, ${OWNER});
  INSERT INTO import_finding (import_id, severity, ordinal, rule, message)
    VALUES ('${OURS.run}', 'error', 1, 'r', '{}');
  INSERT INTO rule_pack_draft (id, name, hash, body, source, office_id, office_division)
    VALUES ('${OURS.run}', 'd', ${HASH}, '{}', 's', ${OWNER});
  INSERT INTO screening (id, programme_id, programme, programme_hash, pack_id, pack_hash, procedure,
      as_of, outside_effective_dates, office_id, office_division)
    VALUES ('${OURS.run}', 'p', '{}', ${HASH}, 'X/y', ${HASH}, 'recognition', '2026-06-30', false,
      ${OWNER});
  INSERT INTO screening_chunk (screening_id, ordinal, until_id, enterprises)
    VALUES ('${OURS.run}', 0, '${OURS.enterprise}', 1);
  INSERT INTO assessment VALUES ('${OURS.run}', '${OURS.enterprise}', '越城轴承有限公司', NULL,
    '330602', 'met', 'sprint', 'M', '[]');
  INSERT INTO roster (screening_id, kind) VALUES ('${OURS.run}', 'cultivation');
  INSERT INTO back_test (id, baseline_id, baseline_hash, candidate_id, candidate_hash, procedure,
      as_of, office_id, office_division)
    VALUES ('${OURS.run}', 'X/y', ${HASH}, 'X/y', ${HASH}, 'recognition', '2026-06-30', ${OWNER});
  INSERT INTO back_test_chunk (back_test_id, ordinal, until_id, enterprises)
    VALUES ('${OURS.run}', 0, '${OURS.enterprise}', 1);
  INSERT INTO back_test_change VALUES ('${OURS.run}', '${OURS.enterprise}', '越城轴承有限公司', NULL,
    '330602', NULL, NULL, 'met', 'unmet', 'loss', '{}', false)`;

const REST = `
  INSERT INTO answered_request (account_id, key, route, request_sha256)
    VALUES ('${OURS.officer}', 'k', 'r', ${HASH});
  INSERT INTO outbox (job, payload, dedupe_key) VALUES ('rosters.build', '{}', 'k');
  SELECT append_audit('[{"act": "enterprise.read", "outcome": "done", "detail": "{}"}]');
  INSERT INTO audit_checkpoint (day, sequence, hash, key_id, signature)
    VALUES ('2026-11-20', 0, ${HASH}, 'k', 's')`;
