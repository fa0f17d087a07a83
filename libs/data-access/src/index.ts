export { createDataSource, type Transaction } from './database/data-source';
export { Database } from './database/database';
export { currentViewer, runAs } from './database/viewer-context';
export { VIEWER_ROLES, type ViewerRole } from './database/viewer-roles';
export { narrowTo, type OwnerOffice } from './accounts/owner-office';
export { readInstallationId } from './database/installation';
export { APPLICATION_ROLE, prepareDatabase } from './database/prepare-database';
export { MIGRATIONS } from './migrations';
export { createTestDatabase, type TestDatabase } from './testing/create-test-database';
export {
  ProgrammeStore,
  type LoadedPack,
  type StoredPack,
  type StoredProgramme,
} from './programmes/programme-store';
export {
  RulePackDraftStore,
  type NewDraft,
  type StoredDraft,
} from './programmes/rule-pack-draft-store';
export { BackTestStore } from './back-tests/back-test-store';
export { BackTestChangeStore } from './back-tests/back-test-change-store';
export type * from './back-tests/back-test-rows';
export { divisionRange } from './screenings/division-range';
export { ScreeningStore } from './screenings/screening-store';
export {
  AssessmentStore,
  type AssessmentFilter,
  type AssessmentKey,
} from './screenings/assessment-store';
export type * from './screenings/screening-rows';
export { RosterStore, type RosterRow, type RosterState } from './rosters/roster-store';
export {
  AnsweredRequestStore,
  type AnsweredRequest,
  type RequestMark,
} from './services/answered-request-store';
export { OutboxWriter, type OutboxEntry } from './services/outbox-writer';
export { PostgresOutbox } from './services/postgres-outbox';
export { CalendarStore, type CalendarDay, type PublishedCalendar } from './services/calendar-store';
export { DivisionStore } from './services/division-store';
export { IndustryStore, type Industry } from './services/industry-store';
export { SeedMarkStore } from './services/seed-mark-store';
export { EnterpriseStore } from './enterprises/enterprise-store';
export type * from './enterprises/enterprise-rows';
export { ImportRunStore } from './enterprises/import-run-store';
export type * from './enterprises/import-run-rows';
export { ImportStaging } from './enterprises/import-staging';
export { mergeStaged } from './enterprises/import-merge';
export type * from './enterprises/staged-rows';
export { analyse, generateEnterprises } from './benchmarks/generate-enterprises';
export { measureCopyFloor } from './benchmarks/copy-floor';
export { withScratchDatabase } from './benchmarks/scratch-database';
export { measureFactFloor } from './enterprises/measure-fact-floor';
export type { AuditFilter, AuditRow, NewAuditEntry } from './audit/audit-rows';
export { AuditTrail } from './audit/audit-trail';
export { AuditStore } from './audit/audit-store';
export { AuditTrailDamaged, CheckpointStore, type SignCheckpoint } from './audit/checkpoint-store';
export { NoAuditTrail, withAuditSnapshot, type AuditSnapshot } from './audit/audit-reader';
export { generateTrail } from './audit/generate-trail';
export {
  measureAuditBatch,
  measureAuditWrite,
  type AuditWriteCost,
} from './audit/measure-audit-write';
