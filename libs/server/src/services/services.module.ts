import { Module } from '@nestjs/common';
import { AnsweredRequestStore, CalendarStore, DivisionStore } from '@tidu/data-access';
import { CalendarYears } from './calendar-years';
import { DivisionDirectory } from './division-directory';
import { Health } from './health';
import { IdempotentRequests } from './idempotent-requests';

@Module({
  providers: [
    { provide: AnsweredRequestStore, useFactory: () => new AnsweredRequestStore() },
    { provide: CalendarStore, useFactory: () => new CalendarStore() },
    { provide: DivisionStore, useFactory: () => new DivisionStore() },
    CalendarYears,
    DivisionDirectory,
    Health,
    IdempotentRequests,
  ],
  exports: [CalendarYears, DivisionDirectory, Health, IdempotentRequests],
})
export class ServicesModule {}
