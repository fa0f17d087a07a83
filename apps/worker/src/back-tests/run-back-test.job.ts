import { Injectable } from '@nestjs/common';
import { HandlesJob, JobQueues, type BackTestPayload, type JobHandler } from '@tidu/platform';
import { RunBackTest } from '@tidu/server';

/** Plans a back-test and sends out its chunks as a flow; sent again, it sends what is still open. */
@Injectable()
@HandlesJob('back-tests.run')
export class RunBackTestJob implements JobHandler<'back-tests.run'> {
  constructor(
    private readonly tests: RunBackTest,
    private readonly queues: JobQueues,
  ) {}

  async handle({ backTestId, round }: BackTestPayload): Promise<void> {
    const chunks = await this.tests.plan(backTestId);
    if (chunks === undefined) return;
    await this.queues.addFlow({
      parent: { name: 'back-tests.finish', payload: { backTestId, round } },
      children: chunks.map((ordinal) => ({
        name: 'back-tests.chunk',
        payload: { backTestId, round, ordinal },
      })),
    });
  }
}
