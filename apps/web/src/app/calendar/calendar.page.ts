import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
} from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { PageHeaderComponent, TagComponent } from '@tidu/ui';
import { NzAlertComponent } from 'ng-zorro-antd/alert';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { NzSkeletonComponent } from 'ng-zorro-antd/skeleton';
import { Session } from '../accounts/session';
import { latestOf } from '../api/latest';
import { LoadFailureComponent } from '../api/load-failure.component';
import { PageTitle } from '../shell/page-title';
import { CalendarClient } from './calendar.client';
import { DayDialogComponent } from './day-dialog.component';
import { SpecialDaysComponent } from './special-days.component';
import { monthsOf, type CalendarDay } from './year-months';
import { YearGridComponent } from './year-grid.component';

/** The working-day calendar of a year: holidays, make-up days, and what this office has changed. */
@Component({
  selector: 'tidu-calendar-page',
  imports: [
    DayDialogComponent,
    LoadFailureComponent,
    NzAlertComponent,
    NzButtonComponent,
    NzIconDirective,
    NzSkeletonComponent,
    PageHeaderComponent,
    SpecialDaysComponent,
    TagComponent,
    TranslocoDirective,
    YearGridComponent,
  ],
  templateUrl: './calendar.page.html',
  styleUrl: './calendar.page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CalendarPage {
  private readonly client = inject(CalendarClient);
  private readonly router = inject(Router);
  private readonly session = inject(Session);

  readonly year = input<string>();

  protected readonly shownYear = computed(() => {
    const year = Number(this.year());
    return Number.isInteger(year) && year > 0 ? year : new Date().getFullYear();
  });
  protected readonly calendar = rxResource({
    params: () => this.shownYear(),
    stream: ({ params }) => this.client.year(params),
  });
  protected readonly shown = latestOf(this.calendar);
  protected readonly months = computed(() => {
    const calendar = this.shown();
    return calendar ? monthsOf(calendar.year, calendar.days) : [];
  });
  protected readonly workdays = computed(
    () => this.months().flatMap(({ weeks }) => weeks.flat().filter((day) => day?.working)).length,
  );
  protected readonly editable = computed(() => this.session.may('calendar.edit'));
  /** The day that is being changed. */
  protected readonly edited = signal<CalendarDay | undefined>(undefined);

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.about(String(this.shownYear())));
  }

  protected go(year: number): void {
    void this.router.navigate([], { queryParams: { year } });
  }

  protected choose(day: CalendarDay): void {
    if (this.editable()) this.edited.set(day);
  }

  protected edit(date: string): void {
    const days = this.months().flatMap(({ weeks }) => weeks.flat());
    this.edited.set(days.find((day) => day?.date === date));
  }

  protected close(changed: boolean): void {
    this.edited.set(undefined);
    if (changed) this.calendar.reload();
  }
}
