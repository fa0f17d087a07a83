import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import {
  AssessmentsModule,
  AuditModule,
  BackTestsModule,
  CoreModule,
  DemoModule,
  EnterprisesModule,
  OrganisationsModule,
  ProgrammesModule,
  RostersModule,
  ScreeningsModule,
  ServicesModule,
  SignInModule,
  type CoreParts,
} from '@tidu/server';
import { AccountController } from './accounts/account.controller';
import { ApiTokensController } from './accounts/api-tokens.controller';
import { ClaimsController } from './accounts/claims.controller';
import { DemoController } from './accounts/demo.controller';
import { InvitationAcceptanceController } from './accounts/invitation-acceptance.controller';
import { InvitationsController } from './accounts/invitations.controller';
import { MembersController } from './accounts/members.controller';
import { OpenIdController } from './accounts/openid.controller';
import { OrganisationsController } from './accounts/organisations.controller';
import { PasswordResetsController } from './accounts/password-resets.controller';
import { RegistrationsController } from './accounts/registrations.controller';
import { RolesController } from './accounts/roles.controller';
import { SessionController } from './accounts/session.controller';
import { SubstitutionsController } from './accounts/substitutions.controller';
import { AssessmentFilesController } from './assessments/assessment-files.controller';
import { AssessmentsController } from './assessments/assessments.controller';
import { AuditController } from './audit/audit.controller';
import { BackTestsController } from './back-tests/back-tests.controller';
import { IdempotencyInterceptor } from './core/idempotency.interceptor';
import { NotVisibleInterceptor } from './core/not-visible.interceptor';
import { PermissionGuard } from './core/permission.guard';
import { ProblemFilter } from './core/problem.filter';
import { Refusals } from './core/refusals';
import { StrictLimitGuard } from './core/strict-limit.guard';
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
        DiscoveryModule,
        AuditModule,
        AssessmentsModule,
        BackTestsModule,
        DemoModule,
        EnterprisesModule,
        OrganisationsModule,
        ProgrammesModule,
        RostersModule,
        ScreeningsModule,
        ServicesModule,
        SignInModule,
      ],
      controllers: [
        HealthController,
        SessionController,
        OpenIdController,
        PasswordResetsController,
        RegistrationsController,
        InvitationAcceptanceController,
        AccountController,
        ApiTokensController,
        OrganisationsController,
        MembersController,
        InvitationsController,
        SubstitutionsController,
        ClaimsController,
        RolesController,
        DemoController,
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
        AuditController,
      ],
      providers: [
        { provide: APP_PIPE, useFactory: createValidationPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
        Refusals,
        { provide: APP_GUARD, useClass: StrictLimitGuard },
        { provide: APP_GUARD, useClass: PermissionGuard },
        { provide: APP_INTERCEPTOR, useClass: NotVisibleInterceptor },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
      ],
    };
  }
}
