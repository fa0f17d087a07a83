import { Injectable } from '@nestjs/common';
import { HandlesJob, type BackTestChunkPayload, type JobHandler } from '@tidu/platform';
import { CompareChunk } from '@tidu/server';

@Injectable()
@HandlesJob('back-tests.chunk')
export class CompareChunkJob implements JobHandler<'back-tests.chunk'> {
  constructor(private readonly chunks: CompareChunk) {}

  handle({ backTestId, ordinal }: BackTestChunkPayload): Promise<void> {
    return this.chunks.execute(backTestId, ordinal);
  }
}
