import { Injectable } from '@nestjs/common';
import { HandlesJob, type BackTestPayload, type JobHandler } from '@tidu/platform';
import { RunBackTest } from '@tidu/server';

@Injectable()
@HandlesJob('back-tests.finish')
export class FinishBackTestJob implements JobHandler<'back-tests.finish'> {
  constructor(private readonly tests: RunBackTest) {}

  handle({ backTestId }: BackTestPayload): Promise<void> {
    return this.tests.finish(backTestId);
  }
}
