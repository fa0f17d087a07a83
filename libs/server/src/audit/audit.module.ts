import { Global, Module } from '@nestjs/common';
import { AuditStore, AuditTrail, CheckpointStore } from '@tidu/data-access';
import { AuditCheckpoints } from './audit-checkpoints';
import { AuditQueries } from './audit-queries';
import { RecordAct } from './record-act';

/** Every feature records what is done with it. */
@Global()
@Module({
  providers: [
    { provide: AuditStore, useFactory: () => new AuditStore() },
    { provide: AuditTrail, useFactory: () => new AuditTrail() },
    { provide: CheckpointStore, useFactory: () => new CheckpointStore() },
    AuditCheckpoints,
    AuditQueries,
    RecordAct,
  ],
  exports: [AuditCheckpoints, AuditQueries, AuditTrail, RecordAct],
})
export class AuditModule {}
