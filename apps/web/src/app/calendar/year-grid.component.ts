import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { DayCellComponent } from './day-cell.component';
import { shiftDate, type CalendarDay, type CalendarMonth } from './year-months';

/** Days that an arrow key moves by. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
};

/** Twelve months. One day at a time can be reached by Tab; the arrow keys move through the year. */
@Component({
  selector: 'tidu-year-grid',
  imports: [DayCellComponent, TranslocoDirective],
  templateUrl: './year-grid.component.html',
  styleUrl: './year-grid.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(keydown)': 'move($event)' },
})
export class YearGridComponent {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly year = input.required<number>();
  readonly months = input.required<readonly CalendarMonth[]>();
  readonly chosen = output<CalendarDay>();

  protected readonly weekdays = [1, 2, 3, 4, 5, 6, 7];
  /** The day that Tab reaches. */
  protected readonly reachable = linkedSignal(() => `${this.year()}-01-01`);

  protected move(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const date = shiftDate(this.reachable(), step);
    if (!date.startsWith(`${this.year()}-`)) return;
    this.reachable.set(date);
    this.host.nativeElement.querySelector<HTMLElement>(`[data-date="${date}"]`)?.focus();
  }

  protected choose(day: CalendarDay): void {
    this.reachable.set(day.date);
    this.chosen.emit(day);
  }
}
