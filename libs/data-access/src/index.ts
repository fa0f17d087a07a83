export { createDataSource, type Transaction } from './database/data-source';
export { Database } from './database/database';
export { currentViewer, runAs } from './database/viewer-context';
export { VIEWER_ROLES, type ViewerRole } from './database/viewer-roles';
export { narrowTo, type OwnerOffice } from './accounts/owner-office';
export { AccountStore, type AccountRow, type Language } from './accounts/account-store';
export { ActingStore, type OwnMembershipRow, type PrincipalRow } from './accounts/acting-store';
export { ApiTokenStore, type OwnTokenRow, type TokenRow } from './accounts/api-token-store';
export { ExternalIdentityStore, type ExternalIdentity } from './accounts/external-identity-store';
export { LetterStore, type LetterPurpose, type LetterRow } from './accounts/letter-store';
export { RecoveryCodeStore } from './accounts/recovery-code-store';
export type { ActingRow, OpenStage, OwnSessionRow, SessionPlace } from './accounts/session-rows';
export { SessionStore } from './accounts/session-store';
export { SignInFailureStore } from './accounts/sign-in-failure-store';
export {
  RequestCountStore,
  requestSubject,
  type CountedRequests,
  type RequestCount,
} from './accounts/request-count-store';
export { ClaimStore } from './accounts/claim-store';
export type { ClaimKey, ClaimRow, Proof, StoredClaimStatus } from './accounts/claim-rows';
export { DemoAccountStore, type DemoAccountRow } from './accounts/demo-account-store';
export { InvitationStore, type InvitationRow } from './accounts/invitation-store';
export type { ActiveMembership, MemberRow, PersonRow } from './accounts/membership-rows';
export { MembershipStore } from './accounts/membership-store';
export {
  OrganisationStore,
  type NewOrganisation,
  type OrganisationKey,
  type OrganisationRow,
} from './accounts/organisation-store';
export { SubstitutionStore, type SubstitutionRow } from './accounts/substitution-store';
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
export { bareList } from './benchmarks/bare-list';
export { addBenchAccounts, type BenchAccounts } from './benchmarks/bench-accounts';
export { measureCopyFloor } from './benchmarks/copy-floor';
export { withScratchDatabase } from './benchmarks/scratch-database';
export { measureFactFloor } from './enterprises/measure-fact-floor';
export type { AuditFilter, AuditRow, NewAuditEntry } from './audit/audit-rows';
export { AuditTrail } from './audit/audit-trail';
export { AuditStore } from './audit/audit-store';
export { AuditViewStore, type ShownCheckpoint } from './audit/audit-view-store';
export { AuditTrailDamaged, CheckpointStore, type SignCheckpoint } from './audit/checkpoint-store';
export { NoAuditTrail, withAuditSnapshot, type AuditSnapshot } from './audit/audit-reader';
export { generateTrail } from './audit/generate-trail';
export {
  measureAuditBatch,
  measureAuditWrite,
  type AuditWriteCost,
} from './audit/measure-audit-write';
export { PlatformStore, type FirstInvitation } from './accounts/platform-store';
