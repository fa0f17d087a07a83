import type { Bilingual } from '@tidu/domain';
import type { Case } from '../evaluator/case';
import type { CompiledPack } from '../evaluator/compiled-pack';
import type { Evaluation, PointsRange } from '../evaluator/result';
import { ITEM_STATUSES } from '../logic/status';
import { packScope } from '../operators/pack-scope';
import { partsOf } from '../packs/criterion-order';
import { effectiveDates, isScored, ruleFor } from '../packs/pack';
import type { Rule, ScoreRule } from '../packs/rules';
import type { PassLine, SheetPoints, SheetScore, SheetWarning } from './assessment-sheet';
import { askedWords } from './clause-words';
import { counts, isOpen } from './finding';
import { pointsOutOf } from './number-words';
import { spanWords } from './period-words';
import { PROCEDURE_WORDS, type RequiredCount } from './status-words';

/** How many of the required items are fulfilled, unmet and open. */
export function countRequired({ criteria }: CompiledPack, evaluation: Evaluation): RequiredCount {
  const statuses = criteria.flatMap(({ required, index }) =>
    required ? (evaluation.criteria[index]?.status ?? []) : [],
  );
  return {
    met: statuses.filter(counts).length,
    unmet: statuses.filter((status) => status === 'unmet').length,
    open: statuses.filter(isOpen).length,
  };
}

/** The score with its dimensions, each against the line that the pack draws for it. */
export function explainScore(
  compiled: CompiledPack,
  { score }: Evaluation,
  of: Case,
): SheetScore | null {
  const table = compiled.pack.score;
  if (!score || !table) return null;
  const lines = passLines(compiled);
  const points = (range: PointsRange, dimension?: string): SheetPoints => ({
    min: range.min,
    max: range.max,
    of: range.of,
    text: pointsOutOf(range),
    passLine: toPassLine(
      lines.find((line) => line.dimension === dimension && line.item === undefined),
      compiled,
      of,
    ),
  });
  return {
    ...points(score),
    dimensions: table.dimensions.flatMap(({ id, title }) => {
      const range = score.dimensions[id];
      return range ? [{ id, title, ...points(range, id) }] : [];
    }),
  };
}

/** Every line that a condition of the pack draws through the score. */
function passLines({ pack, procedure }: CompiledPack): ScoreRule[] {
  return pack.criteria.flatMap((criterion) => {
    const rule = ruleFor(criterion, procedure);
    return rule ? scoreRulesIn(rule) : [];
  });
}

function scoreRulesIn(rule: Rule): ScoreRule[] {
  return rule.op === 'score' ? [rule] : partsOf(rule).flatMap(scoreRulesIn);
}

function toPassLine(
  rule: ScoreRule | undefined,
  { pack }: CompiledPack,
  of: Case,
): PassLine | null {
  if (!rule) return null;
  const status = ITEM_STATUSES[packScope(pack).compile(rule)(of)];
  return { text: askedWords(rule.is, rule.value, '分'), status };
}

/** What a reader must know before the items. */
export function warningsOf(compiled: CompiledPack, evaluation: Evaluation): SheetWarning[] {
  const warnings: SheetWarning[] = [];
  if (evaluation.outsideEffectiveDates) {
    warnings.push({ code: 'outside-effective-dates', text: outsideWords(compiled, evaluation) });
  }
  const { criteria, province } = compiled.pack;
  const unconfirmed = criteria.filter(({ confirmed }) => !confirmed).length;
  if (unconfirmed > 0) {
    warnings.push({
      code: 'unconfirmed-rules',
      text: unconfirmedWords(unconfirmed, criteria.length),
    });
  }
  if (!province && criteria.some((one) => isScored(one) && one.slot === 'province')) {
    warnings.push({ code: 'open-province-items', text: OPEN_PROVINCE_ITEMS });
  }
  return warnings;
}

function outsideWords({ pack, procedure }: CompiledPack, { asOf }: Evaluation): Bilingual {
  const { from, until } = effectiveDates(pack, procedure);
  const span = from === null ? untilWords(until ?? '') : spanWords(from, until);
  const name = PROCEDURE_WORDS[procedure];
  return {
    zh: `规则的适用期为 ${span.zh}（${name.zh}），${asOf} 不在其内：结果仅为试算`,
    en: `The rules hold ${span.en} (${name.en}); ${asOf} lies outside: the result is a trial`,
  };
}

function untilWords(until: string): Bilingual {
  return { zh: `至 ${until}`, en: `until ${until}` };
}

function unconfirmedWords(count: number, all: number): Bilingual {
  return {
    zh: `${all} 条规则中有 ${count} 条未见官方原文，以正式文件为准`,
    en: `${count} of ${all} rules were not seen in official wording; the official text decides`,
  };
}

const OPEN_PROVINCE_ITEMS: Bilingual = {
  zh: '地方特色指标由各省设定，本规则包尚未填入',
  en: 'The regional items are set by each province and not yet filled in here',
};
