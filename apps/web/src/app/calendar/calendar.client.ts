import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { CalendarDayView, CalendarYearView, PutCalendarDay } from '@tidu/contracts';
import type { Observable } from 'rxjs';
import { apiUrl } from '../api/api';
import { withActionKey } from '../api/idempotency.interceptor';

/** The working-day calendar 工作日历. Dates are `YYYY-MM-DD`. */
@Injectable({ providedIn: 'root' })
export class CalendarClient {
  private readonly http = inject(HttpClient);

  year(year: number): Observable<CalendarYearView> {
    return this.http.get<CalendarYearView>(apiUrl('calendar', String(year)));
  }

  put(date: string, day: PutCalendarDay, key: string): Observable<CalendarDayView> {
    return this.http.put<CalendarDayView>(apiUrl('calendar', 'days', date), day, {
      context: withActionKey(key),
    });
  }

  /** Back to the published day. */
  restore(date: string, key: string): Observable<unknown> {
    return this.http.delete(apiUrl('calendar', 'days', date), { context: withActionKey(key) });
  }
}
