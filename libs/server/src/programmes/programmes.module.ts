import { Module } from '@nestjs/common';
import { ProgrammeStore, RulePackDraftStore } from '@tidu/data-access';
import { CompiledPacks } from './compiled-packs';
import { PackDifferences } from './pack-differences';
import { PackResolver } from './pack-resolver';
import { ProgrammeQueries } from './programme-queries';
import { RuleLibrary } from './rule-library';
import { RulePackDrafts } from './rule-pack-drafts';
import { RuleSelections } from './rule-selections';

@Module({
  providers: [
    { provide: ProgrammeStore, useFactory: () => new ProgrammeStore() },
    { provide: RulePackDraftStore, useFactory: () => new RulePackDraftStore() },
    CompiledPacks,
    PackDifferences,
    PackResolver,
    ProgrammeQueries,
    RuleLibrary,
    RulePackDrafts,
    RuleSelections,
  ],
  exports: [
    ProgrammeStore,
    CompiledPacks,
    PackDifferences,
    PackResolver,
    ProgrammeQueries,
    RuleLibrary,
    RulePackDrafts,
    RuleSelections,
  ],
})
export class ProgrammesModule {}
