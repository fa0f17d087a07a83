import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations, accounts, memberships, and what lets somebody in: sessions, tokens, invitations. */
export class CreateAccounts1763683200021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ORGANISATIONS);
    await runner.query(ACCOUNTS);
    await runner.query(CREDENTIALS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE external_identity, api_token, request_count, account_letter, recovery_code, sign_in_failure,
        account_session, substitution, enterprise_claim, membership, account, organisation;
    `);
  }
}

const ORGANISATIONS = `
  CREATE TABLE organisation (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    kind text COLLATE "C" NOT NULL
      CHECK (kind IN ('enterprise', 'office', 'expertBody', 'platform')),
    name text COLLATE tidu_pinyin NOT NULL CHECK (name <> ''),
    level text COLLATE "C" CHECK (level IN ('county', 'city', 'province', 'ministry')),
    division_code char(6) COLLATE "C",
    enterprise_id uuid UNIQUE REFERENCES enterprise,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    UNIQUE (id, division_code),
    CHECK ((kind = 'office') = (level IS NOT NULL)),
    CHECK (kind <> 'office' OR division_code IS NOT NULL),
    CHECK ((kind = 'enterprise') = (enterprise_id IS NOT NULL))
  );
  CREATE UNIQUE INDEX organisation_office ON organisation (division_code, level)
    WHERE kind = 'office';
  CREATE INDEX organisation_list ON organisation (kind, name, id);
  COMMENT ON COLUMN organisation.division_code IS
    'Of an office: the place it answers for; 000000 for the ministry';
`;

const ACCOUNTS = `
  CREATE TABLE account (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    email text COLLATE "C" NOT NULL UNIQUE CHECK (email = lower(email) AND email LIKE '_%@_%'),
    name text NOT NULL CHECK (name <> ''),
    language text NOT NULL DEFAULT 'zh' CHECK (language IN ('zh', 'en')),
    password_hash text,
    totp_secret text,
    totp_next_secret text,
    totp_last_step bigint,
    status text COLLATE "C" NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'suspended')),
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now()
  );
  COMMENT ON COLUMN account.totp_secret IS 'Encrypted with the key of the installation';
  COMMENT ON COLUMN account.totp_next_secret IS 'Shown for enrolment, not confirmed yet; encrypted';
  COMMENT ON COLUMN account.totp_last_step IS 'A step that was used is never taken again';

  CREATE TABLE membership (
    account_id uuid NOT NULL REFERENCES account,
    organisation_id uuid NOT NULL REFERENCES organisation,
    roles text[] COLLATE "C" NOT NULL CHECK (cardinality(roles) > 0),
    granted_by uuid REFERENCES account,
    granted_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (account_id, organisation_id)
  );
  CREATE INDEX membership_of_organisation ON membership (organisation_id, account_id);

  CREATE TABLE substitution (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organisation_id uuid NOT NULL REFERENCES organisation,
    principal_id uuid NOT NULL,
    substitute_id uuid NOT NULL,
    from_day date NOT NULL,
    until_day date NOT NULL CHECK (until_day >= from_day),
    ended_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    CHECK (principal_id <> substitute_id),
    FOREIGN KEY (principal_id, organisation_id) REFERENCES membership (account_id, organisation_id),
    FOREIGN KEY (substitute_id, organisation_id) REFERENCES membership (account_id, organisation_id)
  );
  CREATE INDEX substitution_now ON substitution (substitute_id, until_day) WHERE ended_at IS NULL;

  CREATE TABLE enterprise_claim (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    account_id uuid NOT NULL REFERENCES account,
    credit_code text COLLATE "C" NOT NULL,
    name text NOT NULL CHECK (name <> ''),
    division_code char(6) COLLATE "C" NOT NULL REFERENCES division,
    enterprise_id uuid REFERENCES enterprise,
    proof_name text NOT NULL, proof_type text NOT NULL, proof_bytes integer NOT NULL,
    proof_sha256 char(64) NOT NULL, proof_key text NOT NULL,
    status text COLLATE "C" NOT NULL DEFAULT 'open'
      CHECK (status IN ('open', 'confirmed', 'refused', 'withdrawn')),
    decided_by uuid REFERENCES account,
    decided_at timestamptz,
    grounds text,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    CHECK ((status IN ('confirmed', 'refused')) = (decided_by IS NOT NULL)),
    CHECK (status <> 'confirmed' OR enterprise_id IS NOT NULL)
  );
  CREATE UNIQUE INDEX enterprise_claim_open ON enterprise_claim (account_id, credit_code)
    WHERE status = 'open';
  CREATE INDEX enterprise_claim_list ON enterprise_claim (division_code, created_at DESC, id DESC);
  COMMENT ON COLUMN enterprise_claim.division_code IS
    'Where the enterprise is known to be, else what the claimant says: its office decides';
  COMMENT ON COLUMN enterprise_claim.proof_key IS 'Where the storage keeps the proof';
`;

const CREDENTIALS = `
  CREATE TABLE account_session (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    token_sha256 char(64) COLLATE "C" NOT NULL UNIQUE,
    account_id uuid NOT NULL REFERENCES account,
    organisation_id uuid REFERENCES organisation,
    principal_id uuid REFERENCES account,
    stage text COLLATE "C" NOT NULL CHECK (stage IN ('second-factor', 'enrol', 'full')),
    address inet, browser text,
    created_at timestamptz NOT NULL DEFAULT now(),
    used_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    ended_at timestamptz
  );
  CREATE INDEX account_session_of ON account_session (account_id, created_at DESC)
    WHERE ended_at IS NULL;
  COMMENT ON COLUMN account_session.stage IS 'second-factor: the password was right, no more; enrol: a second factor has to be set up';

  CREATE TABLE sign_in_failure (
    subject text COLLATE "C" PRIMARY KEY,
    failures integer NOT NULL CHECK (failures > 0),
    last_at timestamptz NOT NULL
  );
  COMMENT ON COLUMN sign_in_failure.subject IS
    'SHA-256 of an e-mail address or of a network address: neither is kept in clear';

  CREATE TABLE recovery_code (
    account_id uuid NOT NULL REFERENCES account,
    code_sha256 char(64) COLLATE "C" NOT NULL,
    used_at timestamptz,
    PRIMARY KEY (account_id, code_sha256)
  );

  CREATE TABLE account_letter (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    purpose text COLLATE "C" NOT NULL CHECK (purpose IN ('invitation', 'reset', 'registration')),
    email text COLLATE "C" NOT NULL,
    language text NOT NULL DEFAULT 'zh' CHECK (language IN ('zh', 'en')),
    organisation_id uuid REFERENCES organisation,
    roles text[] COLLATE "C",
    asked_by uuid REFERENCES account,
    asked_from inet,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    token_sha256 char(64) COLLATE "C" UNIQUE,
    sent_at timestamptz, failed_at timestamptz,
    expires_at timestamptz,
    used_at timestamptz, withdrawn_at timestamptz,
    CHECK ((purpose = 'invitation') = (organisation_id IS NOT NULL AND roles IS NOT NULL))
  );
  CREATE INDEX account_letter_of_organisation
    ON account_letter (organisation_id, created_at DESC) WHERE organisation_id IS NOT NULL;
  CREATE INDEX account_letter_to ON account_letter (email, created_at DESC);
  COMMENT ON TABLE account_letter IS 'Letters with a link that lets somebody in once';
  COMMENT ON COLUMN account_letter.token_sha256 IS
    'Of the token in the letter, made when it is sent: nobody but the receiver ever has the token';

  CREATE TABLE api_token (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    token_sha256 char(64) COLLATE "C" NOT NULL UNIQUE,
    account_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    name text NOT NULL CHECK (name <> ''),
    permissions text[] COLLATE "C" NOT NULL CHECK (cardinality(permissions) > 0),
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    revoked_at timestamptz,
    FOREIGN KEY (account_id, organisation_id) REFERENCES membership (account_id, organisation_id)
  );
  CREATE INDEX api_token_of ON api_token (account_id, created_at DESC);

  CREATE UNLOGGED TABLE request_count (
    subject text COLLATE "C" NOT NULL,
    period_start timestamptz NOT NULL,
    count integer NOT NULL,
    PRIMARY KEY (subject, period_start)
  );
  COMMENT ON TABLE request_count IS
    'Requests by limit and SHA-256 of who asks, for rate limits; a crash may forget them';

  CREATE TABLE external_identity (
    issuer text COLLATE "C" NOT NULL,
    subject text COLLATE "C" NOT NULL,
    account_id uuid NOT NULL REFERENCES account,
    linked_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (issuer, subject)
  );
`;
