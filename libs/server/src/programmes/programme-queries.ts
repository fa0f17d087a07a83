import { Injectable } from '@nestjs/common';
import type { ProgrammeView } from '@tidu/contracts';
import { Database, ProgrammeStore } from '@tidu/data-access';
import { toPackSummary, toPoolViews } from './pack-views';

/** What programmes there are. */
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
        // In the order of the programme: the pack that is meant unless another is chosen first.
        packs: programme.packs
          .flatMap((id) => packs.filter(({ pack }) => pack.id === id))
          .map(toPackSummary),
        pools: toPoolViews(programme),
      }));
    });
  }
}
