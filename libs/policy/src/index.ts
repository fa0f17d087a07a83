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
export { explainEvaluation } from './explanation/explain-evaluation';
export type { ExplanationContext, FactSource } from './explanation/explain-evaluation';
export type {
  AssessmentSheet,
  PassLine,
  SheetEnterprise,
  SheetFact,
  SheetItem,
  SheetPack,
  SheetPart,
  SheetPoints,
  SheetScore,
  SheetSource,
  SheetWarning,
} from './explanation/assessment-sheet';
export type { Distance } from './explanation/distance';
export { referenceWords } from './explanation/reference-words';
export { PROCEDURE_WORDS, STATUS_WORDS, verdictSentence } from './explanation/status-words';
export type { RequiredCount } from './explanation/status-words';
export { titleOfValue, VALUE_TITLES } from './explanation/value-titles';
export { factsBehind } from './explanation/facts-behind';
export type { FactRead } from './explanation/facts-behind';
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
export { applyChanges } from './gaps/apply-changes';
export { findGaps } from './gaps/find-gaps';
export type { GapOptions } from './gaps/find-gaps';
export { batchDay, laterFacts, supposedFacts } from './gaps/later-facts';
export type {
  CarriedFigure,
  FactChange,
  GapBlocker,
  GapChange,
  GapList,
  GapSet,
  OpenItem,
} from './gaps/gap-list';
export { whatIf } from './gaps/what-if';
export type { WhatIf } from './gaps/what-if';
export { packSchema } from './packs/pack-schema';
export { fillProvinceSlot } from './packs/province-items';
export type { ProvinceItems } from './packs/province-items';
