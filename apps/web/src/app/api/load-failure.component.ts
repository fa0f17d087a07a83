import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  output,
} from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { FailureStateComponent } from '@tidu/ui';
import { BilingualPipe } from '../language/bilingual.pipe';
import { apiFailureOf } from './api-failure';
import { Connection } from './connection';

/** The place of a list or page that could not be loaded; tries again by itself after an outage. */
@Component({
  selector: 'tidu-load-failure',
  imports: [BilingualPipe, FailureStateComponent, TranslocoDirective],
  template: `
    <tidu-failure-state
      *transloco="let t"
      [title]="t(failure().notFound ? 'state.notFound' : 'state.failed')"
      [text]="failure().text | bilingual"
      [level]="level()"
      [reference]="failure().instance"
      [retryLabel]="failure().notFound ? undefined : t('state.retry')"
      (retry)="retry.emit()"
    >
      <ng-content />
    </tidu-failure-state>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LoadFailureComponent {
  readonly error = input.required<Error>();
  /** Level of its heading: 1 where it stands for the whole page. */
  readonly level = input(2);
  readonly retry = output();

  protected readonly failure = computed(() => apiFailureOf(this.error()));

  constructor() {
    const { restored } = inject(Connection);
    const before = restored();
    effect(() => {
      if (restored() > before) this.retry.emit();
    });
  }
}
