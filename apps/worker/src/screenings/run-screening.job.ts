import { Injectable } from '@nestjs/common';
import { HandlesJob, JobQueues, type JobHandler, type ScreeningPayload } from '@tidu/platform';
import { RunScreening } from '@tidu/server';

/** Plans a screening and sends out its chunks as a flow; sent again, it sends what is still open. */
@Injectable()
@HandlesJob('screenings.run')
export class RunScreeningJob implements JobHandler<'screenings.run'> {
  constructor(
    private readonly screenings: RunScreening,
    private readonly queues: JobQueues,
  ) {}

  async handle({ screeningId, round }: ScreeningPayload): Promise<void> {
    const chunks = await this.screenings.plan(screeningId);
    if (chunks === undefined) return;
    await this.queues.addFlow({
      parent: { name: 'screenings.finish', payload: { screeningId, round } },
      children: chunks.map((ordinal) => ({
        name: 'screenings.chunk',
        payload: { screeningId, round, ordinal },
      })),
    });
  }
}
