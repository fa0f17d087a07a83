import { Injectable } from '@nestjs/common';
import { EnterpriseStore, type Transaction } from '@tidu/data-access';
import { ProblemError } from '@tidu/platform';
import { DivisionDirectory } from '../services/division-directory';
import type { EnterpriseCase } from './enterprise-case';

/** Reads enterprises with their facts and sources. */
@Injectable()
export class EnterpriseCases {
  constructor(
    private readonly enterprises: EnterpriseStore,
    private readonly directory: DivisionDirectory,
  ) {}

  /** @throws ProblemError `resource.not-found` */
  async get(tx: Transaction, id: string): Promise<EnterpriseCase> {
    const enterprise = await this.enterprises.find(tx, id);
    if (!enterprise) {
      throw new ProblemError('resource.not-found', {
        message: { zh: '没有这家企业', en: 'There is no such enterprise' },
      });
    }
    const known = await this.enterprises.listPresentFacts(tx, id);
    const sources = await this.enterprises.listSources(tx, id);
    const tree = await this.directory.tree();
    return {
      enterprise,
      divisionName: tree.nameOf(enterprise.divisionCode),
      known,
      sources: new Map(sources.map((source) => [source.id, source])),
    };
  }
}
