import { Injectable } from '@nestjs/common';
import { HandlesJob, type JobHandler, type ScreeningChunkPayload } from '@tidu/platform';
import { AssessChunk } from '@tidu/server';

@Injectable()
@HandlesJob('screenings.chunk')
export class AssessChunkJob implements JobHandler<'screenings.chunk'> {
  constructor(private readonly chunks: AssessChunk) {}

  handle({ screeningId, ordinal }: ScreeningChunkPayload): Promise<void> {
    return this.chunks.execute(screeningId, ordinal);
  }
}
