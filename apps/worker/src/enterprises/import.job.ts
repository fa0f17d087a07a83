import { Injectable } from '@nestjs/common';
import {
  HandlesJob,
  JOB_DEFS,
  JobTimeoutError,
  type ImportPayload,
  type JobContext,
  type JobHandler,
} from '@tidu/platform';
import { RunImport } from '@tidu/server';

@Injectable()
@HandlesJob('enterprises.import')
export class ImportJob implements JobHandler<'enterprises.import'> {
  constructor(private readonly imports: RunImport) {}

  async handle({ importId }: ImportPayload, { attempt, signal }: JobContext): Promise<void> {
    try {
      await this.imports.execute(importId, signal);
    } catch (error) {
      // Another worker has the job when the signal aborted for any other reason than the time.
      const isMine = !signal.aborted || signal.reason instanceof JobTimeoutError;
      if (isMine && attempt >= JOB_DEFS['enterprises.import'].attempts) {
        await this.imports.giveUp(importId);
      }
      throw error;
    }
  }
}
