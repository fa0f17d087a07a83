import { holds } from './conditions';
import { rows, type SecuredTables } from './policy';

/**
 * Tables without row-level security: they hold nobody's data, everybody may read them and the owner
 * alone writes them. Each with its reason; a table that is neither here nor secured fails the tests.
 */
export const OPEN_TABLES: Readonly<Record<string, string>> = {
  division: 'public: GB/T 2260',
  industry: 'public: GB/T 4754',
  calendar_year: 'public: notices of the State Council',
  published_calendar_day: 'public: notices of the State Council',
  programme: 'public: what may be applied for',
  rule_pack: 'public: published rules',
  current_rule_pack: 'public: published rules',
  rule_selection: 'public: published rules',
  installation: 'the id of the installation',
  seed_mark: 'which seeds are loaded',
  migration: 'which migrations have run',
};

/** The calendar: everybody reads it, the system administrator changes it. */
export const CALENDAR_TABLES: SecuredTables = {
  calendar_day: [
    rows(
      [
        'tidu_public',
        'tidu_gate',
        'tidu_newcomer',
        'tidu_enterprise',
        'tidu_office',
        'tidu_expert',
        'tidu_platform',
        'tidu_system',
      ],
      ['select'],
      'true',
    ),
    rows(['tidu_platform'], ['insert', 'update', 'delete'], holds('systemAdministrator')),
    rows(['tidu_system'], ['insert', 'update', 'delete'], 'true'),
  ],
};

/** The trail: read by the audit administrator and by what verifies it; written by append_audit. */
export const AUDIT_TABLES: SecuredTables = {
  audit_entry: trail(),
  audit_head: trail(),
  audit_checkpoint: [...trail(), rows(['tidu_system'], ['insert'], 'true')],
  audit_intake: [],
};

function trail() {
  return [
    rows(['tidu_platform'], ['select'], holds('auditAdministrator')),
    rows(['tidu_system'], ['select'], 'true'),
  ];
}
