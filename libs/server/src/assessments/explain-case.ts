import {
  explainEvaluation,
  type AssessmentSheet,
  type CompiledPack,
  type Evaluation,
  type FactSource,
  type Subject,
} from '@tidu/policy';
import { chinaToday } from '../enterprises/importing/china-today';
import { factBehind, type EnterpriseCase } from './enterprise-case';

/** Explains an evaluation with the name of the enterprise and the sources of its facts. */
export function explainCase(
  of: EnterpriseCase,
  subject: Subject,
  pack: CompiledPack,
  evaluation: Evaluation,
): AssessmentSheet {
  const { name, creditCode } = of.enterprise;
  return explainEvaluation(pack, evaluation, {
    enterprise: { name, creditCode },
    subject,
    sourceOf: (indicator, year) => sourceOf(of, indicator, year, evaluation.asOf),
  });
}

function sourceOf(
  { known, sources }: EnterpriseCase,
  indicator: string,
  year: number | null,
  asOf: string,
): FactSource | undefined {
  const fact = factBehind(known, indicator, year, asOf);
  const source = fact && sources.get(fact.sourceId);
  // Titles of sources are in the language of whoever recorded them.
  return (
    source && {
      title: { zh: source.title, en: source.title },
      date: chinaToday(source.recordedAt),
    }
  );
}
