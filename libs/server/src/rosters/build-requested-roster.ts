import { Injectable } from '@nestjs/common';
import { Database, OutboxWriter, RosterStore } from '@tidu/data-access';
import { Configuration } from '@tidu/platform';
import { BuildCultivationRoster } from './build-cultivation-roster';
import { rosterFolder, rosterKey } from './roster-requests';

/** Builds a roster that was asked for; building it again gives the same files. */
@Injectable()
export class BuildRequestedRoster {
  constructor(
    private readonly database: Database,
    private readonly rosters: RosterStore,
    private readonly outbox: OutboxWriter,
    private readonly build: BuildCultivationRoster,
    private readonly configuration: Configuration,
  ) {}

  async execute(rosterId: string): Promise<void> {
    const roster = await this.database.transaction(async (tx) => {
      await this.rosters.markBuilding(tx, rosterId);
      return this.rosters.find(tx, rosterId);
    });
    if (!roster) return;
    const folder = rosterFolder(this.configuration.home, rosterId);
    const manifest = await this.build.execute(roster.screeningId, folder);
    await this.database.transaction(async (tx) => {
      await this.rosters.markReady(tx, rosterId, manifest);
      await this.outbox.markDone(tx, rosterKey(rosterId));
    });
  }

  /** Says on the roster why it could not be made, so that it can be asked for again. */
  async giveUp(rosterId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.rosters.markFailed(tx, rosterId, {
        zh: '名单生成失败，请稍后重试；若仍失败，请查看任务日志',
        en: 'The roster could not be made; try again later, or see the job log',
      });
      await this.outbox.markDone(tx, rosterKey(rosterId));
    });
  }
}
