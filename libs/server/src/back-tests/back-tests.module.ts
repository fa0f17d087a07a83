import { Module } from '@nestjs/common';
import {
  BackTestChangeStore,
  BackTestStore,
  IndustryStore,
  OutboxWriter,
  RulePackDraftStore,
  ScreeningStore,
} from '@tidu/data-access';
import { ProgrammesModule } from '../programmes/programmes.module';
import { ServicesModule } from '../services/services.module';
import { BackTestQueries } from './back-test-queries';
import { CompareChunk } from './compare-chunk';
import { IndustryNames } from './industry-names';
import { RunBackTest } from './run-back-test';
import { StartBackTest } from './start-back-test';
import { TestedPacks } from './tested-packs';

@Module({
  imports: [ProgrammesModule, ServicesModule],
  providers: [
    { provide: BackTestStore, useFactory: () => new BackTestStore() },
    { provide: BackTestChangeStore, useFactory: () => new BackTestChangeStore() },
    { provide: IndustryStore, useFactory: () => new IndustryStore() },
    { provide: OutboxWriter, useFactory: () => new OutboxWriter() },
    { provide: RulePackDraftStore, useFactory: () => new RulePackDraftStore() },
    { provide: ScreeningStore, useFactory: () => new ScreeningStore() },
    BackTestQueries,
    CompareChunk,
    IndustryNames,
    RunBackTest,
    StartBackTest,
    TestedPacks,
  ],
  exports: [BackTestQueries, CompareChunk, RunBackTest, StartBackTest],
})
export class BackTestsModule {}
