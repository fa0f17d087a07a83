export type { Indicator, ListField } from './indicators/indicator';
export { INDICATORS } from './indicators/indicators';
export type { IndicatorId } from './indicators/indicators';
export { findIndicator, getIndicator } from './indicators/find-indicator';
export { factsAsOf } from './facts/facts';
export type { DatedValues, Facts, FactSheet, FactValue, ListEntry, Series } from './facts/facts';
export { ITEM_STATUSES, STATUS_LETTERS, statusOfLetter } from './logic/status';
export type { ItemStatus, Verdict } from './logic/status';
export {
  effectiveDates,
  isOutsideEffectiveDates,
  isRequired,
  isScored,
  PROCEDURES,
  ROLES,
  ruleFor,
} from './packs/pack';
export type {
  ConditionCriterion,
  Criterion,
  EffectiveDates,
  Period,
  Procedure,
  Reference,
  Role,
  RulePack,
  ScoreDimension,
  ScoredCriterion,
  ScoreTable,
} from './packs/pack';
export type { Rule } from './packs/rules';
export type { Band, PointsRule } from './packs/points-rules';
export { canonicalForm } from './packs/canonical-form';
export { checkPack } from './packs/check-pack';
export type { PackCheck, PackFault } from './packs/check-pack';
export { compilePack } from './evaluator/compiled-pack';
export type { CompiledCriterion, CompiledPack } from './evaluator/compiled-pack';
export { assess, caseOf } from './evaluator/assess';
export type { Assessment, Subject } from './evaluator/assess';
export { evaluate } from './evaluator/evaluate';
export type {
  CriterionResult,
  Evaluation,
  ItemValue,
  PointsRange,
  ScoreResult,
} from './evaluator/result';
export { lastFullYear } from './evaluator/case';
export { industrySizesOf, isSmallOrMedium, SIZE_CLASSES, sizeClassOf } from './sizes/size-class';
export type { Size, SizeClass } from './sizes/size-class';
export type { IndustrySizes, SizeLine } from './sizes/size-lines';
export { describeLimit } from './explanation/describe-limit';
export { describeRequirement } from './explanation/describe-requirement';
export { describeValue } from './explanation/describe-value';
export type { ShapeFault } from './packs/shape-checker';
export { coreItemsOf, describePool, poolsOf } from './pools/programme';
export type { CoreItems, Cultivation, Pool, PoolBand, Programme } from './pools/programme';
export { compilePools } from './pools/compile-pools';
export { checkProgramme } from './pools/check-programme';
export type { ProgrammeCheck } from './pools/check-programme';
export { checkFacts } from './facts/check-facts';
export type { FactsCheck } from './facts/check-facts';
export { FACT_FAULT_CODES } from './facts/fact-fault';
export type { FactFault, FactFaultCode } from './facts/fact-fault';
export { checkSelection } from './selection/check-selection';
export type { SelectionCheck } from './selection/check-selection';
export { selectPack } from './selection/select-pack';
export type {
  RuleSelection,
  SelectionAnswer,
  SelectionQuestion,
  SelectionRefusal,
  SelectionRule,
} from './selection/selection';
export { packSchema } from './packs/pack-schema';
export { fillProvinceSlot } from './packs/province-items';
export type { ProvinceItems } from './packs/province-items';
