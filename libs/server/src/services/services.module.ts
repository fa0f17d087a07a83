import { Module } from '@nestjs/common';
import {
  AnsweredRequestStore,
  CalendarStore,
  DivisionStore,
  RequestCountStore,
} from '@tidu/data-access';
import { CalendarYears } from './calendar-years';
import { DivisionDirectory } from './division-directory';
import { Health } from './health';
import { IdempotentRequests } from './idempotent-requests';
import { RequestCounts } from './request-counts';

@Module({
  providers: [
    { provide: AnsweredRequestStore, useFactory: () => new AnsweredRequestStore() },
    { provide: CalendarStore, useFactory: () => new CalendarStore() },
    { provide: DivisionStore, useFactory: () => new DivisionStore() },
    { provide: RequestCountStore, useFactory: () => new RequestCountStore() },
    CalendarYears,
    DivisionDirectory,
    Health,
    IdempotentRequests,
    RequestCounts,
  ],
  exports: [CalendarYears, DivisionDirectory, Health, IdempotentRequests, RequestCounts],
})
export class ServicesModule {}
