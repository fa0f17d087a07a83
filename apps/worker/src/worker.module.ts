import { Module, type DynamicModule } from '@nestjs/common';
import { JobQueues } from '@tidu/platform';
import {
  AuditModule,
  BackTestsModule,
  CoreModule,
  EnterprisesModule,
  RostersModule,
  ScreeningsModule,
  SignInModule,
  type CoreParts,
} from '@tidu/server';
import { JOB_HANDLERS } from './job-handlers';

@Module({})
export class WorkerModule {
  static with(parts: CoreParts, queues: JobQueues): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        CoreModule.with(parts),
        AuditModule,
        EnterprisesModule,
        ScreeningsModule,
        RostersModule,
        BackTestsModule,
        SignInModule,
      ],
      providers: [{ provide: JobQueues, useValue: queues }, ...JOB_HANDLERS],
    };
  }
}
