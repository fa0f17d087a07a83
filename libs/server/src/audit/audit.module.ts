import { Global, Module } from '@nestjs/common';
import { AuditStore, AuditTrail, AuditViewStore, CheckpointStore } from '@tidu/data-access';
import { AuditCheckpoints } from './audit-checkpoints';
import { AuditPages } from './audit-pages';
import { AuditQueries } from './audit-queries';
import { RecordAct } from './record-act';

/** Every feature records what is done with it. */
@Global()
@Module({
  providers: [
    { provide: AuditStore, useFactory: () => new AuditStore() },
    { provide: AuditTrail, useFactory: () => new AuditTrail() },
    { provide: AuditViewStore, useFactory: () => new AuditViewStore() },
    { provide: CheckpointStore, useFactory: () => new CheckpointStore() },
    AuditCheckpoints,
    AuditPages,
    AuditQueries,
    RecordAct,
  ],
  exports: [AuditCheckpoints, AuditPages, AuditQueries, AuditTrail, RecordAct],
})
export class AuditModule {}
