import { Module } from '@nestjs/common';
import { ProgrammeStore } from '@tidu/data-access';
import { CompiledPacks } from './compiled-packs';
import { ProgrammeQueries } from './programme-queries';

@Module({
  providers: [
    { provide: ProgrammeStore, useFactory: () => new ProgrammeStore() },
    CompiledPacks,
    ProgrammeQueries,
  ],
  exports: [ProgrammeStore, CompiledPacks, ProgrammeQueries],
})
export class ProgrammesModule {}
