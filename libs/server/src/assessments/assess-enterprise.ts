import { Injectable } from '@nestjs/common';
import type { EvaluationQuery, EvaluationView, WhatIfInputs } from '@tidu/contracts';
import { Database, type Transaction } from '@tidu/data-access';
import { evaluate, type CompiledPack } from '@tidu/policy';
import { RecordAct, type Act } from '../audit/record-act';
import { PackResolver } from '../programmes/pack-resolver';
import { subjectOf, type EnterpriseCase } from './enterprise-case';
import { EnterpriseCases } from './enterprise-cases';
import { toEvaluationView } from './evaluation-views';
import { toWhatIfInputs } from './what-if-inputs';

/** What is needed to assess an enterprise: its facts and a pack. */
export interface OpenedCase {
  readonly of: EnterpriseCase;
  readonly pack: CompiledPack;
}

/** Assesses one enterprise from its stored facts; nothing of it is stored. */
@Injectable()
export class AssessEnterprise {
  constructor(
    private readonly database: Database,
    private readonly cases: EnterpriseCases,
    private readonly resolver: PackResolver,
    private readonly acts: RecordAct,
  ) {}

  /** @throws ProblemError when there is no such enterprise, pack or procedure */
  execute(enterpriseId: string, query: EvaluationQuery): Promise<EvaluationView> {
    return this.read('enterprise.assess', enterpriseId, query, ({ of, pack }) => {
      const subject = subjectOf(of, query.asOf);
      return toEvaluationView(of, subject, pack, evaluate(pack, subject, query.asOf));
    });
  }

  /** The stored figures that the pack reads, to try others in their place. */
  listInputs(enterpriseId: string, query: EvaluationQuery): Promise<WhatIfInputs> {
    return this.read('enterprise.assess', enterpriseId, query, ({ of, pack }) => ({
      inputs: toWhatIfInputs(of, subjectOf(of, query.asOf), pack, query.asOf),
    }));
  }

  /** Opens an enterprise for `work`, and records that somebody of an office did. */
  async read<T>(
    act: Act['act'],
    enterpriseId: string,
    query: EvaluationQuery,
    work: (opened: OpenedCase) => T,
  ): Promise<T> {
    const result = await this.database.read(async (tx) =>
      work(await this.open(tx, enterpriseId, query)),
    );
    const { pack, asOf } = query;
    await this.acts.readByOffice({ act, subject: enterpriseId, detail: { pack, asOf } });
    return result;
  }

  private async open(
    tx: Transaction,
    enterpriseId: string,
    { pack, procedure }: EvaluationQuery,
  ): Promise<OpenedCase> {
    const of = await this.cases.get(tx, enterpriseId);
    const resolved = await this.resolver.resolve(tx, pack, 'pack');
    return { of, pack: this.resolver.compile(resolved, procedure) };
  }
}
