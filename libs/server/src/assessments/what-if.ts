import { Injectable } from '@nestjs/common';
import type { FactChangeView, WhatIfRequest, WhatIfView } from '@tidu/contracts';
import type { Bilingual } from '@tidu/domain';
import { ProblemError } from '@tidu/platform';
import {
  applyChanges,
  checkFacts,
  findIndicator,
  whatIf,
  type FactChange,
  type FactValue,
} from '@tidu/policy';
import { AssessEnterprise } from './assess-enterprise';
import { subjectOf, withoutFacts } from './enterprise-case';
import { toEvaluationView } from './evaluation-views';

/** Tries other figures in place of the stored ones; nothing of it is stored. */
@Injectable()
export class WhatIf {
  constructor(private readonly assessEnterprise: AssessEnterprise) {}

  /** @throws ProblemError `request.invalid` naming the change at fault */
  execute(enterpriseId: string, request: WhatIfRequest): Promise<WhatIfView> {
    const changes = request.changes.map(toFactChange);
    const { asOf } = request;
    return this.assessEnterprise.read('enterprise.assess', enterpriseId, request, (opened) => {
      const { of, pack } = opened;
      const subject = subjectOf(of, asOf);
      const { before, after, changed } = whatIf(pack, subject, asOf, changes);
      const supposed = { ...subject, facts: applyChanges(subject.facts, changes) };
      return {
        before: toEvaluationView(of, subject, pack, before),
        // What is only supposed has no source.
        after: toEvaluationView(withoutFacts(of, changes), supposed, pack, after),
        changed: [...changed],
      };
    });
  }
}

/** A change that passed the check of facts: what comes from outside never reaches the evaluator. */
function toFactChange(change: FactChangeView, index: number): FactChange {
  const { indicator, year, value } = change;
  const path = `changes.${index}`;
  const kind = findIndicator(indicator)?.kind;
  if (kind !== undefined && kind !== 'derived' && (kind === 'series') !== (year !== null)) {
    throw refused(`${path}.year`, 'fact.year', {
      zh: kind === 'series' ? `${indicator} 须给出年份` : `${indicator} 不分年份，year 须为 null`,
      en:
        kind === 'series' ? `${indicator} needs a year` : `${indicator} has no years: year is null`,
    });
  }
  const check = checkFacts({ [indicator]: year === null ? value : { [year]: value ?? null } });
  if (!check.ok) throw refused(`${path}.value`, check.fault.code, check.fault.message);
  return { indicator, year, to: (value ?? null) as FactValue | null };
}

function refused(path: string, rule: string, message: Bilingual): ProblemError {
  return new ProblemError('request.invalid', { message, errors: [{ path, rule, message }] });
}
