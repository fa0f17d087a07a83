import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Language } from '../language/language';
import type { CalendarDay } from './year-months';

/** One day of the year grid; its name says what its colour says. */
@Component({
  selector: 'button[tiduDayCell]',
  template: '<ng-content />',
  styleUrl: './day-cell.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    '[class.weekend]': 'day().weekend',
    '[class.holiday]': 'day().special?.kind === "holiday"',
    '[class.makeup]': 'day().special?.kind === "workday"',
    '[class.edited]': 'day().special?.edited',
    '[attr.data-mark]': 'mark()',
    '[attr.aria-label]': 'words()',
    '[attr.title]': 'day().special?.name',
  },
})
export class DayCellComponent {
  private readonly language = inject(Language);

  readonly day = input.required<CalendarDay>();

  protected readonly mark = computed(() => {
    const { special } = this.day();
    return special ? this.language.say(`calendar.mark.${special.kind}`) : null;
  });
  protected readonly words = computed(() => {
    const { date, day, special, working } = this.day();
    const month = this.language.say(`calendar.months.${Number(date.slice(5, 7))}`);
    const when = this.language.say('calendar.date', { year: date.slice(0, 4), month, day });
    const kind = this.language.say(`calendar.kind.${working ? 'workday' : 'holiday'}`);
    const edited = special?.edited ? this.language.say('calendar.legend.edited') : undefined;
    return [when, kind, special?.name, edited].filter(Boolean).join(' ');
  });
}
