import { Module } from '@nestjs/common';
import { EnterpriseStore, ImportRunStore, IndustryStore, OutboxWriter } from '@tidu/data-access';
import { ServicesModule } from '../services/services.module';
import { EnterpriseQueries } from './enterprise-queries';
import { ImportEnterprises } from './importing/import-enterprises';
import { StoredMappings } from './mapping/stored-mappings';
import { ImportQueries } from './runs/import-queries';
import { RunImport } from './runs/run-import';
import { StartImport } from './runs/start-import';

@Module({
  imports: [ServicesModule],
  providers: [
    { provide: EnterpriseStore, useFactory: () => new EnterpriseStore() },
    { provide: ImportRunStore, useFactory: () => new ImportRunStore() },
    { provide: IndustryStore, useFactory: () => new IndustryStore() },
    { provide: OutboxWriter, useFactory: () => new OutboxWriter() },
    { provide: StoredMappings, useFactory: () => new StoredMappings() },
    EnterpriseQueries,
    ImportEnterprises,
    ImportQueries,
    RunImport,
    StartImport,
  ],
  exports: [
    EnterpriseQueries,
    ImportEnterprises,
    ImportQueries,
    RunImport,
    StartImport,
    StoredMappings,
  ],
})
export class EnterprisesModule {}
