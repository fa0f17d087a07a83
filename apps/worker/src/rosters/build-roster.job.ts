import { Injectable } from '@nestjs/common';
import {
  HandlesJob,
  JOB_DEFS,
  type JobContext,
  type JobHandler,
  type RosterPayload,
} from '@tidu/platform';
import { BuildRequestedRoster } from '@tidu/server';

@Injectable()
@HandlesJob('rosters.build')
export class BuildRosterJob implements JobHandler<'rosters.build'> {
  constructor(private readonly rosters: BuildRequestedRoster) {}

  async handle({ rosterId }: RosterPayload, { attempt }: JobContext): Promise<void> {
    try {
      await this.rosters.execute(rosterId);
    } catch (error) {
      // After the last attempt the page must say so; the queue still logs the cause.
      if (attempt >= JOB_DEFS['rosters.build'].attempts) await this.rosters.giveUp(rosterId);
      throw error;
    }
  }
}
