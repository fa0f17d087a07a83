import type { Bilingual } from '@tidu/domain';
import { caseOf, check, type Subject } from '../evaluator/assess';
import type { Case } from '../evaluator/case';
import type { CompiledPack } from '../evaluator/compiled-pack';
import type { Evaluation } from '../evaluator/result';
import type { AssessmentSheet, SheetEnterprise, SheetPack } from './assessment-sheet';
import { countRequired, explainScore, warningsOf } from './explain-head';
import { explainItem } from './explain-item';
import { PROCEDURE_WORDS, verdictSentence } from './status-words';
import { wordScope } from './word-scopes';

/** What an explanation says that the evaluation does not know. */
export interface ExplanationContext {
  readonly enterprise: SheetEnterprise;
  /** The facts that were evaluated. */
  readonly subject: Subject;
  /** Where a known fact comes from; `year` is null for what has none. */
  readonly sourceOf?: (indicator: string, year: number | null) => FactSource | undefined;
}

export interface FactSource {
  readonly title: Bilingual;
  /** When it was recorded, YYYY-MM-DD; null when that is not known. */
  readonly date: string | null;
}

const SHORT_HASH = 12;

/**
 * Explains an evaluation item by item: what was found, against what, by which article, what is
 * missing and where the facts come from, in sentences made from titles and numbers.
 * @param evaluation the answer for these facts under this pack
 * @throws RangeError when the evaluation is of another pack or procedure
 */
export function explainEvaluation(
  compiled: CompiledPack,
  evaluation: Evaluation,
  context: ExplanationContext,
): AssessmentSheet {
  refuseAnother(compiled, evaluation);
  const { pack, procedure } = compiled;
  const { asOf, verdict } = evaluation;
  const of = caseAt(compiled, context.subject, asOf);
  const required = countRequired(compiled, evaluation);
  const explained = { compiled, of, scope: wordScope(pack), sourceOf: context.sourceOf };
  return {
    enterprise: context.enterprise,
    pack: toSheetPack(compiled),
    procedure,
    procedureTitle: PROCEDURE_WORDS[procedure],
    asOf,
    verdict,
    required,
    verdictSentence: verdictSentence(verdict, required),
    score: explainScore(compiled, evaluation, of),
    warnings: warningsOf(compiled, evaluation),
    items: compiled.criteria.flatMap((item) => {
      const result = evaluation.criteria[item.index];
      return result ? [explainItem(item, result, explained)] : [];
    }),
  };
}

function toSheetPack({ pack, hash }: CompiledPack): SheetPack {
  const { id, title, tier, document } = pack;
  return {
    id,
    title,
    tier,
    document: { number: document.number, title: document.title },
    hash,
    shortHash: hash.slice(0, SHORT_HASH),
  };
}

function refuseAnother({ pack, procedure }: CompiledPack, evaluation: Evaluation): void {
  if (pack.id !== evaluation.pack || procedure !== evaluation.procedure) {
    throw new RangeError(
      `an evaluation under ${evaluation.pack} (${evaluation.procedure}) cannot be explained by ${pack.id} (${procedure})`,
    );
  }
}

/** The case with everything found in it, so that single rules can be looked at again. */
function caseAt(compiled: CompiledPack, subject: Subject, asOf: string): Case {
  const of = caseOf(compiled, subject, asOf);
  check(compiled, of);
  return of;
}
