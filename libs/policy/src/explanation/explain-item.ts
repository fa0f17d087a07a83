import type { Bilingual } from '@tidu/domain';
import type { Case } from '../evaluator/case';
import type { CompiledCriterion, CompiledPack } from '../evaluator/compiled-pack';
import type { CriterionResult } from '../evaluator/result';
import { getIndicator } from '../indicators/find-indicator';
import type { Scope } from '../operators/operator';
import { partsOf } from '../packs/criterion-order';
import { isScored, ruleFor, type Criterion, type ScoredCriterion } from '../packs/pack';
import type { Rule, WaiverRule } from '../packs/rules';
import type { SheetFact, SheetItem, SheetPart, SheetSource } from './assessment-sheet';
import { factWords, joined, saidOf } from './clause-words';
import { describeLimit } from './describe-limit';
import { describeRequirement } from './describe-requirement';
import { describeValue } from './describe-value';
import type { ExplanationContext } from './explain-evaluation';
import { explainPoints } from './explain-points';
import { explainRule } from './explain-rule';
import { factsBehind, isKnown, type FactRead } from './facts-behind';
import { single, type Finding } from './finding';
import { pointsOutOf, pointsWords } from './number-words';
import { tellingPeriod } from './period-words';
import { referenceWords } from './reference-words';
import { STATUS_WORDS } from './status-words';

/** What all items of a sheet are explained from. */
export interface Explained {
  readonly compiled: CompiledPack;
  readonly of: Case;
  readonly scope: Scope;
  readonly sourceOf: ExplanationContext['sourceOf'];
}

/** One item of a sheet. */
export function explainItem(
  item: CompiledCriterion,
  result: CriterionResult,
  explained: Explained,
): SheetItem {
  const { criterion } = item;
  const { pack, procedure } = explained.compiled;
  const finding = findingOf(criterion, result, explained);
  return {
    id: criterion.id,
    title: criterion.title,
    role: isScored(criterion) ? 'scored' : (criterion.role ?? 'required'),
    dimension: isScored(criterion) ? dimensionOf(criterion, explained.compiled) : null,
    status: result.status,
    statusWords: statusWords(criterion, result),
    value: result.value,
    valueText: valueText(criterion, result, explained),
    period: periodOf(item, explained.of),
    requirement: describeRequirement(criterion, procedure, pack),
    threshold: describeLimit(criterion, procedure, pack),
    distance: finding.distance,
    points: result.points && { ...result.points, text: pointsOutOf(result.points), passLine: null },
    reference: criterion.reference,
    referenceText: referenceWords(criterion.reference),
    confirmed: criterion.confirmed,
    evidence: criterion.evidence,
    note: criterion.note ?? null,
    sources: sourcesOf(item, explained),
    missing: finding.missing.map(toFact),
    parts: finding.parts.map(toPart),
    sentence: sentenceOf(criterion, result, finding),
  };
}

const NOT_EXAMINED: Bilingual = { zh: '本程序不考查', en: 'not examined in this procedure' };
const OFFICIAL: Bilingual = { zh: '审核人员', en: 'the reviewing official' };
const EXPERTS: Bilingual = { zh: '评审专家', en: 'the experts' };

function findingOf(criterion: Criterion, result: CriterionResult, explained: Explained): Finding {
  const { compiled, of, scope } = explained;
  const subject = criterion.title;
  if (isScored(criterion)) {
    const { clause, missing } = explainPoints(criterion.points, subject, of);
    return single(result.status, joined([clause, gainWords(result)]), { missing });
  }
  const rule = ruleFor(criterion, compiled.procedure);
  if (!rule) {
    return single(result.status, saidOf(subject, NOT_EXAMINED));
  }
  const judge = criterion.role === 'advisory' ? EXPERTS : OFFICIAL;
  return explainRule(rule, {
    of,
    scope,
    subject,
    judge,
    noted: criterion.note !== undefined,
  });
}

/** `得 6 分，满分 10 分`, or `可得 0–10 分，满分 10 分` while points are open. */
function gainWords({ points }: CriterionResult): Bilingual {
  if (!points) return { zh: '', en: '' };
  const text = pointsOutOf(points);
  return points.min === points.max
    ? { zh: `得 ${text.zh}`, en: text.en }
    : { zh: `可得 ${text.zh}`, en: `worth ${text.en}` };
}

/** A scored item is not met or unmet: it has its points, or they are open. */
function statusWords(criterion: Criterion, { status, points }: CriterionResult): Bilingual {
  if (!isScored(criterion) || !points) return STATUS_WORDS[status];
  if (points.min < points.max) return STATUS_WORDS.unknown;
  return pointsWords(points);
}

/** `…（工信部企业〔2026〕2号 附件2（二））：未达标。` */
function sentenceOf(criterion: Criterion, result: CriterionResult, { clause }: Finding): Bilingual {
  const place = referenceWords(criterion.reference);
  const { zh, en } = STATUS_WORDS[result.status];
  const outcome = isScored(criterion) ? { zh: '。', en: '.' } : { zh: `：${zh}。`, en: `: ${en}.` };
  const text = `${clause.en} (${place.en})${outcome.en}`;
  return {
    zh: `${clause.zh}（${place.zh}）${outcome.zh}`,
    en: text.charAt(0).toUpperCase() + text.slice(1),
  };
}

function dimensionOf({ dimension: id }: ScoredCriterion, { pack }: CompiledPack) {
  const title = pack.score?.dimensions.find((dimension) => dimension.id === id)?.title;
  return { id, title: title ?? { zh: id, en: id } };
}

/** A yes or no says little without its question. */
function valueText(criterion: Criterion, result: CriterionResult, { compiled }: Explained) {
  const words = describeValue(result.value, result.indicators);
  const rule = ruleFor(criterion, compiled.procedure);
  if (rule?.op !== 'is' || result.value === null) return words;
  return saidOf(getIndicator(rule.indicator).title, words);
}

/** The period of an item that looks at one figure, where it says more than the day of the sheet. */
function periodOf({ readings }: CompiledCriterion, of: Case): Bilingual | null {
  const [first, second] = readings;
  if (!first || second) return null;
  const year = first.back === undefined ? undefined : of.y1 - first.back;
  return tellingPeriod(getIndicator(first.indicator), of, year);
}

/** Where each known fact that an item stands on comes from. */
function sourcesOf(
  item: CompiledCriterion,
  { of, sourceOf, scope, compiled }: Explained,
): SheetSource[] {
  if (!sourceOf) return [];
  const rule = ruleFor(item.criterion, compiled.procedure);
  const waivers = rule ? waiversIn(rule).flatMap(({ by }) => scope.readings(by)) : [];
  const readers = [...item.readings, ...waivers].map(({ read }) => read);
  return factsBehind(readers, of).flatMap((fact) => {
    const source = isKnown(fact, of) ? sourceOf(fact.indicator, fact.year) : undefined;
    return source ? [{ ...toFact(fact), source: source.title, date: source.date }] : [];
  });
}

/** What may stand in for an item is not among its readings, yet belongs to its grounds. */
function waiversIn(rule: Rule): WaiverRule[] {
  const inner = partsOf(rule).flatMap(waiversIn);
  return rule.op === 'waiver' ? [rule, ...inner] : inner;
}

function toFact(fact: FactRead): SheetFact {
  return { ...fact, title: factWords([fact]) };
}

function toPart({ status, clause, brief, distance, criterion, parts }: Finding): SheetPart {
  return {
    status,
    statusWords: STATUS_WORDS[status],
    text: brief ?? clause,
    distance,
    item: criterion ?? null,
    parts: parts.map(toPart),
  };
}
