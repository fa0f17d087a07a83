export type { Bilingual } from './language';
export type { Decimal } from './numbers/decimal';
export {
  addDecimals,
  compareDecimals,
  decimalOf,
  formatDecimal,
  multiplyDecimals,
  parseDecimal,
  shiftDecimal,
} from './numbers/decimal';
export type { CreditCode, CreditCodeCheck } from './enterprises/credit-code';
export { readCreditCode } from './enterprises/credit-code';
export type { Division, DivisionLevel, DivisionLookup } from './services/division-tree';
export { DivisionTree } from './services/division-tree';
export { dateOfDayNumber, dayNumberOf } from './services/calendar-date';
export type { ExceptionalDay } from './services/working-days';
export { WorkingCalendar } from './services/working-days';
export { answersFor, jurisdictionOf, OFFICE_LEVELS, reachesInto } from './accounts/jurisdiction';
export type { Jurisdiction, OfficeLevel } from './accounts/jurisdiction';
export { isPermission, isPermitted, PERMISSIONS, permissionsOf } from './accounts/permissions';
export type { Grant, Permission } from './accounts/permissions';
export { ORGANISATION_KINDS, roleConflicts, ROLES, THREE_ADMINISTRATORS } from './accounts/roles';
export type { OrganisationKind, Role, RoleConflict } from './accounts/roles';
export { conflictsElsewhere } from './accounts/roles-elsewhere';
export { GATE, isMember, may, NOBODY, SYSTEM, systemWithin } from './accounts/viewer';
export type { Member, Viewer } from './accounts/viewer';
export { AUDIT_ACTS, auditActTitle } from './audit/audit-acts';
export type { AuditAct } from './audit/audit-acts';
export type { AuditEntry, ChainedEntry, Digest } from './audit/audit-chain';
export { entryHash, GENESIS } from './audit/audit-chain';
export { ChainCheck, type ChainFault, type ChainPoint } from './audit/chain-check';
export {
  CHECKPOINT_FORMAT,
  checkpointText,
  type Checkpoint,
  type SignedCheckpoint,
} from './audit/checkpoint';
export { normalisePassword, PASSWORD_LENGTH, passwordFaults } from './accounts/password-rules';
export type {
  PasswordFault,
  PasswordJudge,
  PasswordRule,
  PersonalTexts,
} from './accounts/password-rules';
export {
  afterFailure,
  DELAY_RULES,
  NO_FAILURES,
  remainingDelay,
  signInDelay,
  startsDelay,
} from './accounts/sign-in-delay';
export type { FailedSignIns } from './accounts/sign-in-delay';
export {
  SUBSTITUTION_DAYS,
  substitutionFaults,
  substitutionState,
} from './accounts/substitution-rules';
export type {
  NamedSubstitution,
  SubstitutionCase,
  SubstitutionFault,
  SubstitutionRule,
  SubstitutionState,
} from './accounts/substitution-rules';
