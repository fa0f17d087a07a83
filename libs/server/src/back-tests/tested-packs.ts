import { Injectable } from '@nestjs/common';
import {
  RulePackDraftStore,
  type BackTestRow,
  type FrozenPack,
  type Transaction,
} from '@tidu/data-access';
import type { CompiledPack, Procedure } from '@tidu/policy';
import { CompiledPacks } from '../programmes/compiled-packs';

/** The two packs of a back-test, as they were when it was started. */
@Injectable()
export class TestedPacks {
  constructor(
    private readonly drafts: RulePackDraftStore,
    private readonly packs: CompiledPacks,
  ) {}

  async compile(
    tx: Transaction,
    { baseline, candidate, procedure }: BackTestRow,
  ): Promise<{ baseline: CompiledPack; candidate: CompiledPack }> {
    return {
      baseline: await this.compileOne(tx, baseline, procedure),
      candidate: await this.compileOne(tx, candidate, procedure),
    };
  }

  private async compileOne(
    tx: Transaction,
    { id, hash, draftId }: FrozenPack,
    procedure: Procedure,
  ): Promise<CompiledPack> {
    if (draftId === null) return this.packs.get(tx, id, hash, procedure);
    const known = this.packs.find(hash, procedure);
    if (known) return known;
    const draft = await this.drafts.find(tx, draftId);
    if (!draft) throw new Error(`draft ${draftId} is not stored`);
    return this.packs.compile(draft, procedure);
  }
}
