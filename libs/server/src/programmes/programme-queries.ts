import { Injectable } from '@nestjs/common';
import type { ProgrammeView, RulePackView } from '@tidu/contracts';
import { Database, ProgrammeStore } from '@tidu/data-access';
import { ProblemError } from '@tidu/platform';
import { toPackSummary, toPackView, toPoolViews } from './pack-views';

/** What programmes and rule packs there are. */
@Injectable()
export class ProgrammeQueries {
  constructor(
    private readonly database: Database,
    private readonly programmes: ProgrammeStore,
  ) {}

  list(): Promise<ProgrammeView[]> {
    return this.database.read(async (tx) => {
      const packs = await this.programmes.listCurrentPacks(tx);
      const programmes = await this.programmes.listProgrammes(tx);
      return programmes.map(({ programme }) => ({
        id: programme.id,
        title: programme.title,
        packs: packs.filter(({ pack }) => programme.packs.includes(pack.id)).map(toPackSummary),
        pools: toPoolViews(programme),
      }));
    });
  }

  getPack(id: string): Promise<RulePackView> {
    return this.database.read(async (tx) => {
      const stored = await this.programmes.findCurrentPack(tx, id);
      if (!stored) {
        throw new ProblemError('resource.not-found', {
          message: { zh: `没有规则包 ${id}`, en: `There is no rule pack ${id}` },
        });
      }
      const programmes = await this.programmes.listProgrammes(tx);
      const owner = programmes.find(({ programme }) => programme.packs.includes(id));
      return toPackView(stored, owner?.programme.cultivation.coreItems ?? []);
    });
  }
}
