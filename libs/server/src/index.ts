export { CoreModule, type CoreParts } from './core/core.module';
export { fromCursor, toCursor, toPage } from './core/cursor';
export { ProgrammesModule } from './programmes/programmes.module';
export { ProgrammeQueries } from './programmes/programme-queries';
export { DataFileError, readDataFile } from './programmes/read-data-file';
export { contentHash, readRulePacks, readRuleSelection } from './programmes/read-programmes';
export { PackDifferences } from './programmes/pack-differences';
export { RuleLibrary } from './programmes/rule-library';
export { RulePackDrafts } from './programmes/rule-pack-drafts';
export { RuleSelections } from './programmes/rule-selections';
export { AssessmentsModule } from './assessments/assessments.module';
export { AssessEnterprise } from './assessments/assess-enterprise';
export { AssessmentFiles, type AssessmentFile } from './assessments/assessment-files';
export { GapLists } from './assessments/gap-lists';
export { Ladder } from './assessments/ladder';
export { WhatIf } from './assessments/what-if';
export { BackTestsModule } from './back-tests/back-tests.module';
export { BackTestQueries } from './back-tests/back-test-queries';
export { CompareChunk } from './back-tests/compare-chunk';
export { RunBackTest } from './back-tests/run-back-test';
export { StartBackTest } from './back-tests/start-back-test';
export { ScreeningsModule } from './screenings/screenings.module';
export { AssessChunk } from './screenings/assess-chunk';
export { RunScreening } from './screenings/run-screening';
export { ScreeningQueries } from './screenings/screening-queries';
export { StartScreening } from './screenings/start-screening';
export { RostersModule } from './rosters/rosters.module';
export { BuildCultivationRoster } from './rosters/build-cultivation-roster';
export { BuildRequestedRoster } from './rosters/build-requested-roster';
export { RosterRequests } from './rosters/roster-requests';
export { ServicesModule } from './services/services.module';
export { CalendarYears } from './services/calendar-years';
export { DivisionDirectory } from './services/division-directory';
export { Health, VERSION } from './services/health';
export { IdempotentRequests, type Answer } from './services/idempotent-requests';
export { RequestCounts } from './services/request-counts';
export { EnterprisesModule } from './enterprises/enterprises.module';
export { EnterpriseQueries } from './enterprises/enterprise-queries';
export { ImportEnterprises } from './enterprises/importing/import-enterprises';
export { chinaToday } from './enterprises/importing/china-today';
export type {
  ImportInput,
  ImportOptions,
  ImportOutcome,
} from './enterprises/importing/import-file';
export { NOTHING_COUNTED } from './enterprises/importing/import-tally';
export type { ImportMapping } from './enterprises/mapping/import-mapping';
export { MappingInvalid, type MappingFault } from './enterprises/mapping/mapping-fault';
export { MAPPING_MAX_BYTES, readMapping } from './enterprises/mapping/read-mapping';
export { StoredMappings } from './enterprises/mapping/stored-mappings';
export { ImportRefused, type Finding } from './enterprises/rows/finding';
export { ImportQueries } from './enterprises/runs/import-queries';
export { RunImport } from './enterprises/runs/run-import';
export { StartImport, type UploadedFile } from './enterprises/runs/start-import';
export { hasDemoAccounts } from './seeding/account-steps';
export { seedDatabase, type SeedOptions } from './seeding/seed-database';
export type { SeedStep } from './seeding/seed-step';
export { findSeedsFolder } from './seeding/seeds-folder';
export { fileSha256, textSha256 } from './seeding/fingerprint';
export { AuditModule } from './audit/audit.module';
export { AuditCheckpoints, type CheckpointSigner } from './audit/audit-checkpoints';
export { AuditPages } from './audit/audit-pages';
export { AuditQueries, type AuditPage } from './audit/audit-queries';
export { DailyCheckpoints } from './audit/daily-checkpoints';
export { RecordAct, type Act } from './audit/record-act';
export {
  CheckpointFileInvalid,
  keyIdOf,
  readCheckpointFile,
  type KeptCheckpoints,
} from './audit/checkpoint-file';
export { describeFault } from './audit/describe-fault';
export {
  verifyTrail,
  type IsSignedBy,
  type TrailFault,
  type TrailReport,
} from './audit/verify-trail';
export { SignInModule } from './accounts/sign-in.module';
export { AskForLetter } from './accounts/letters/ask-for-letter';
export { InvitationAcceptance } from './accounts/letters/invitation-acceptance';
export { PasswordReset } from './accounts/letters/password-reset';
export { Registration } from './accounts/letters/registration';
export { SendLetter } from './accounts/letters/send-letter';
export { SendLockoutLetter } from './accounts/letters/send-lockout-letter';
export { ApiTokens } from './accounts/own-account/api-tokens';
export { OwnAccount } from './accounts/own-account/own-account';
export { OwnSessions } from './accounts/own-account/own-sessions';
export { PasswordChange } from './accounts/own-account/password-change';
export { SecondFactor } from './accounts/own-account/second-factor';
export { SecondFactorAnswers } from './accounts/sign-in/second-factor-answers';
export { Authenticate, type Authenticated } from './accounts/sign-in/authenticate';
export type { Client, OpenedSession } from './accounts/sign-in/client';
export { OpenId, OPENID_RETURN_PATH, type OpenIdRefusal } from './accounts/sign-in/openid';
export { OrganisationChoice } from './accounts/sign-in/organisation-choice';
export { SessionViews } from './accounts/sign-in/session-views';
export { SignIn } from './accounts/sign-in/sign-in';
export { SignOut } from './accounts/sign-in/sign-out';
export { OrganisationsModule } from './accounts/organisations.module';
export { ClaimReviews } from './accounts/claims/claim-reviews';
export { OwnClaims } from './accounts/claims/own-claims';
export { Invitations } from './accounts/invitations/invitations';
export { AccountStatuses } from './accounts/members/account-statuses';
export { Members } from './accounts/members/members';
export { Organisations } from './accounts/organisations/organisations';
export { RoleTables } from './accounts/roles/role-table';
export { Substitutions } from './accounts/substitutions/substitutions';
export { DemoModule } from './accounts/demo/demo.module';
export { DemoAccounts } from './accounts/demo/demo-accounts';
export { readDemoFile, type DemoFile } from './accounts/demo/demo-file';
export { DemoMails } from './accounts/demo/demo-mails';
export type { DemoRequest } from './accounts/demo/demo-shown';
export { DemoSecrets } from './accounts/demo/demo-secrets';
export { isOnOwnMachine } from './accounts/demo/own-machine';
export {
  inviteAdministrator,
  type AdministratorInvitation,
} from './accounts/platform/invite-administrator';
