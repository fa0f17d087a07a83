import { Module } from '@nestjs/common';
import { AuditStore, AuditTrail, CheckpointStore } from '@tidu/data-access';
import { AuditCheckpoints } from './audit-checkpoints';
import { AuditQueries } from './audit-queries';
import { RecordRefusal } from './record-refusal';

@Module({
  providers: [
    { provide: AuditStore, useFactory: () => new AuditStore() },
    { provide: AuditTrail, useFactory: () => new AuditTrail() },
    { provide: CheckpointStore, useFactory: () => new CheckpointStore() },
    AuditCheckpoints,
    AuditQueries,
    RecordRefusal,
  ],
  exports: [AuditCheckpoints, AuditQueries, AuditTrail, RecordRefusal],
})
export class AuditModule {}
