import { Injectable } from '@nestjs/common';
import { HandlesJob, type JobHandler, type ScreeningPayload } from '@tidu/platform';
import { RunScreening } from '@tidu/server';

@Injectable()
@HandlesJob('screenings.finish')
export class FinishScreeningJob implements JobHandler<'screenings.finish'> {
  constructor(private readonly screenings: RunScreening) {}

  handle({ screeningId }: ScreeningPayload): Promise<void> {
    return this.screenings.finish(screeningId);
  }
}
