import { all, answersFor, isAccount, isOrganisation, ofVisible } from './conditions';
import { rows, type SecuredTables } from './policy';

const [OFFICE, SYSTEM] = [['tidu_office'], ['tidu_system']] as const;
const SIGNED_IN = [
  'tidu_newcomer',
  'tidu_enterprise',
  'tidu_office',
  'tidu_expert',
  'tidu_platform',
] as const;

/** An office sees its own runs and those of the offices below it. */
const VISIBLE = answersFor('office_division');
const OWN = all(isOrganisation('office_id'), VISIBLE);

/** What offices let be made of enterprises: imports, screenings, back-tests, rosters. */
export const WORK_TABLES: SecuredTables = {
  import_run: [
    rows(OFFICE, ['select'], VISIBLE),
    rows(OFFICE, ['insert'], OWN),
    rows(SYSTEM, ['select', 'insert', 'update'], 'true'),
  ],
  import_finding: [
    rows(OFFICE, ['select'], ofVisible('import_run', 'import_id')),
    rows(SYSTEM, ['select', 'insert', 'delete'], 'true'),
  ],
  rule_pack_draft: [
    rows(OFFICE, ['select'], VISIBLE),
    rows(OFFICE, ['insert'], OWN),
    rows(SYSTEM, ['select', 'insert'], 'true'),
  ],
  screening: [
    rows(OFFICE, ['select'], VISIBLE),
    rows(OFFICE, ['insert'], OWN),
    rows(SYSTEM, ['select', 'insert', 'update'], 'true'),
  ],
  screening_chunk: [
    rows(OFFICE, ['select'], ofVisible('screening', 'screening_id')),
    rows(SYSTEM, ['select', 'insert', 'update'], 'true'),
  ],
  assessment: [
    rows(
      OFFICE,
      ['select'],
      all(answersFor('division_code'), ofVisible('screening', 'screening_id')),
    ),
    rows(SYSTEM, ['select', 'insert'], 'true'),
  ],
  roster: [
    rows(OFFICE, ['select', 'insert', 'update'], ofVisible('screening', 'screening_id')),
    rows(SYSTEM, ['select', 'insert', 'update'], 'true'),
  ],
  back_test: [
    rows(OFFICE, ['select'], VISIBLE),
    rows(OFFICE, ['insert'], OWN),
    rows(SYSTEM, ['select', 'insert', 'update'], 'true'),
  ],
  back_test_chunk: [
    rows(OFFICE, ['select'], ofVisible('back_test', 'back_test_id')),
    rows(SYSTEM, ['select', 'insert', 'update'], 'true'),
  ],
  back_test_change: [
    rows(
      OFFICE,
      ['select'],
      all(answersFor('division_code'), ofVisible('back_test', 'back_test_id')),
    ),
    rows(SYSTEM, ['select', 'insert'], 'true'),
  ],
  answered_request: [
    rows(SIGNED_IN, ['select', 'insert', 'update', 'delete'], isAccount('account_id')),
    rows(SYSTEM, ['select', 'insert', 'update', 'delete'], 'true'),
  ],
  outbox: [rows(SYSTEM, ['select', 'insert', 'update'], 'true')],
};

/** Whose runs they are. No office: started by a command, on behalf of the whole installation. */
export const OWNERS = `
  ALTER TABLE import_run ${owner()};
  ALTER TABLE rule_pack_draft ${owner()};
  ALTER TABLE screening ${owner()};
  ALTER TABLE back_test ${owner()};
  CREATE INDEX import_run_of_office ON import_run (office_division, created_at DESC, id DESC);
  CREATE INDEX screening_of_office ON screening (office_division, created_at DESC, id DESC);
  CREATE INDEX back_test_of_office ON back_test (office_division, created_at DESC, id DESC);

  ALTER TABLE answered_request ADD COLUMN account_id uuid REFERENCES account;
  ALTER TABLE answered_request DROP CONSTRAINT answered_request_pkey;
  CREATE UNIQUE INDEX answered_request_key ON answered_request (account_id, key)
    NULLS NOT DISTINCT;
  COMMENT ON COLUMN answered_request.account_id IS
    'Keys are one''s own: the key of somebody else neither tells nor stops anything';
`;

export const DROP_OWNERS = `
  DROP INDEX answered_request_key;
  ALTER TABLE answered_request DROP COLUMN account_id, ADD PRIMARY KEY (key);
  ALTER TABLE back_test DROP COLUMN office_id, DROP COLUMN office_division;
  ALTER TABLE screening DROP COLUMN office_id, DROP COLUMN office_division;
  ALTER TABLE rule_pack_draft DROP COLUMN office_id, DROP COLUMN office_division;
  ALTER TABLE import_run DROP COLUMN office_id, DROP COLUMN office_division;
`;

function owner(): string {
  return `ADD COLUMN office_id uuid, ADD COLUMN office_division char(6) COLLATE "C",
    ADD FOREIGN KEY (office_id, office_division) REFERENCES organisation (id, division_code),
    ADD CHECK ((office_id IS NULL) = (office_division IS NULL))`;
}
