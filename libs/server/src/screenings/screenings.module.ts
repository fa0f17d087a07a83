import { Module } from '@nestjs/common';
import { AssessmentStore, OutboxWriter, ScreeningStore } from '@tidu/data-access';
import { ProgrammesModule } from '../programmes/programmes.module';
import { ServicesModule } from '../services/services.module';
import { AssessChunk } from './assess-chunk';
import { RunScreening } from './run-screening';
import { ScreeningQueries } from './screening-queries';
import { StartScreening } from './start-screening';

@Module({
  imports: [ProgrammesModule, ServicesModule],
  providers: [
    { provide: ScreeningStore, useFactory: () => new ScreeningStore() },
    { provide: AssessmentStore, useFactory: () => new AssessmentStore() },
    { provide: OutboxWriter, useFactory: () => new OutboxWriter() },
    StartScreening,
    RunScreening,
    AssessChunk,
    ScreeningQueries,
  ],
  exports: [
    StartScreening,
    RunScreening,
    AssessChunk,
    ScreeningQueries,
    ScreeningStore,
    AssessmentStore,
    OutboxWriter,
  ],
})
export class ScreeningsModule {}
