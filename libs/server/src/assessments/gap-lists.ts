import { Injectable } from '@nestjs/common';
import type { EvaluationQuery, GapListView } from '@tidu/contracts';
import { findGaps } from '@tidu/policy';
import { AssessEnterprise } from './assess-enterprise';
import { subjectOf } from './enterprise-case';
import { toGapListView } from './gap-views';

/** What separates an enterprise from a title, and the smallest changes that would bring it. */
@Injectable()
export class GapLists {
  constructor(private readonly assessEnterprise: AssessEnterprise) {}

  /** @throws ProblemError when there is no such enterprise, pack or procedure */
  find(enterpriseId: string, query: EvaluationQuery): Promise<GapListView> {
    return this.assessEnterprise.read('enterprise.assess', enterpriseId, query, ({ of, pack }) => {
      const subject = subjectOf(of, query.asOf);
      const gaps = findGaps(pack, subject, query.asOf);
      return toGapListView(of, subject, pack, query.asOf, gaps);
    });
  }
}
