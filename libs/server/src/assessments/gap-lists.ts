import { Injectable } from '@nestjs/common';
import type { EvaluationQuery, GapListView } from '@tidu/contracts';
import { Database } from '@tidu/data-access';
import { findGaps } from '@tidu/policy';
import { AssessEnterprise } from './assess-enterprise';
import { subjectOf } from './enterprise-case';
import { toGapListView } from './gap-views';

/** What separates an enterprise from a title, and the smallest changes that would bring it. */
@Injectable()
export class GapLists {
  constructor(
    private readonly database: Database,
    private readonly assessEnterprise: AssessEnterprise,
  ) {}

  /** @throws ProblemError when there is no such enterprise, pack or procedure */
  find(enterpriseId: string, query: EvaluationQuery): Promise<GapListView> {
    return this.database.read(async (tx) => {
      const { of, pack } = await this.assessEnterprise.open(tx, enterpriseId, query);
      const subject = subjectOf(of, query.asOf);
      const gaps = findGaps(pack, subject, query.asOf);
      return toGapListView(of, subject, pack, query.asOf, gaps);
    });
  }
}
