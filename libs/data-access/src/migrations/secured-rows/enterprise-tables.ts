import { answersFor, isEnterprise, ofVisibleEnterprise } from './conditions';
import { rows, type SecuredTables } from './policy';

const [OFFICE, ENTERPRISE, SYSTEM] = [
  ['tidu_office'],
  ['tidu_enterprise'],
  ['tidu_system'],
] as const;

const FACT_OF = 'enterprise_id';

/** Enterprises and what is known of them: offices by place, enterprises their own. */
export const ENTERPRISE_TABLES: SecuredTables = {
  enterprise: [
    rows(OFFICE, ['select'], answersFor('division_code')),
    // A confirmed claim makes known an enterprise that was not.
    rows(OFFICE, ['insert'], answersFor('division_code')),
    rows(ENTERPRISE, ['select'], isEnterprise('id')),
    rows(SYSTEM, ['select', 'insert', 'update'], answersFor('division_code')),
  ],
  enterprise_name: [
    rows(OFFICE, ['select', 'insert'], ofVisibleEnterprise(FACT_OF)),
    rows(ENTERPRISE, ['select'], isEnterprise(FACT_OF)),
    rows(SYSTEM, ['select', 'insert', 'update'], 'true'),
  ],
  enterprise_identifier: [
    rows(OFFICE, ['select'], ofVisibleEnterprise(FACT_OF)),
    rows(ENTERPRISE, ['select'], isEnterprise(FACT_OF)),
    rows(SYSTEM, ['select', 'insert'], 'true'),
  ],
  fact: [
    rows(OFFICE, ['select'], ofVisibleEnterprise(FACT_OF)),
    rows(ENTERPRISE, ['select'], isEnterprise(FACT_OF)),
    rows(SYSTEM, ['select', 'insert'], 'true'),
    rows(SYSTEM, ['update'], 'true', ['superseded_at']),
  ],
  fact_sheet: [
    rows(OFFICE, ['select'], ofVisibleEnterprise(FACT_OF)),
    rows(ENTERPRISE, ['select'], isEnterprise(FACT_OF)),
    rows(SYSTEM, ['select', 'insert', 'update'], 'true'),
  ],
  // Offices and enterprises read the sources of one enterprise by `sources_of_facts`.
  fact_source: [rows(SYSTEM, ['select', 'insert'], 'true')],
};
