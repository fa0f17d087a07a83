import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import {
  AssessmentsModule,
  BackTestsModule,
  CoreModule,
  EnterprisesModule,
  ProgrammesModule,
  RostersModule,
  ScreeningsModule,
  ServicesModule,
  type CoreParts,
} from '@tidu/server';
import { AssessmentFilesController } from './assessments/assessment-files.controller';
import { AssessmentsController } from './assessments/assessments.controller';
import { BackTestsController } from './back-tests/back-tests.controller';
import { IdempotencyInterceptor } from './core/idempotency.interceptor';
import { ProblemFilter } from './core/problem.filter';
import { createValidationPipe } from './core/validation';
import { EnterprisesController } from './enterprises/enterprises.controller';
import { ImportsController } from './enterprises/imports.controller';
import { ProgrammesController } from './programmes/programmes.controller';
import { RulePackDraftsController } from './programmes/rule-pack-drafts.controller';
import { RulePacksController } from './programmes/rule-packs.controller';
import { RostersController } from './rosters/rosters.controller';
import { ScreeningsController } from './screenings/screenings.controller';
import { CalendarController } from './services/calendar.controller';
import { DivisionsController } from './services/divisions.controller';
import { HealthController } from './services/health.controller';

@Module({})
export class AppModule {
  /** For describing the API only: nothing is ever made of it. */
  static forDescription(): DynamicModule {
    return AppModule.with({} as CoreParts);
  }

  static with(parts: CoreParts): DynamicModule {
    return {
      module: AppModule,
      imports: [
        CoreModule.with(parts),
        AssessmentsModule,
        BackTestsModule,
        EnterprisesModule,
        ProgrammesModule,
        RostersModule,
        ScreeningsModule,
        ServicesModule,
      ],
      controllers: [
        HealthController,
        DivisionsController,
        CalendarController,
        ProgrammesController,
        RulePacksController,
        RulePackDraftsController,
        EnterprisesController,
        ImportsController,
        AssessmentsController,
        AssessmentFilesController,
        ScreeningsController,
        RostersController,
        BackTestsController,
      ],
      providers: [
        { provide: APP_PIPE, useFactory: createValidationPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
      ],
    };
  }
}
