import { Module } from '@nestjs/common';
import { EnterpriseStore } from '@tidu/data-access';
import { ProgrammesModule } from '../programmes/programmes.module';
import { ServicesModule } from '../services/services.module';
import { AssessEnterprise } from './assess-enterprise';
import { AssessmentFiles } from './assessment-files';
import { EnterpriseCases } from './enterprise-cases';
import { GapLists } from './gap-lists';
import { Ladder } from './ladder';
import { WhatIf } from './what-if';

@Module({
  imports: [ProgrammesModule, ServicesModule],
  providers: [
    { provide: EnterpriseStore, useFactory: () => new EnterpriseStore() },
    AssessEnterprise,
    AssessmentFiles,
    EnterpriseCases,
    GapLists,
    Ladder,
    WhatIf,
  ],
  exports: [AssessEnterprise, AssessmentFiles, GapLists, Ladder, WhatIf],
})
export class AssessmentsModule {}
