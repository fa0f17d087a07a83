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
