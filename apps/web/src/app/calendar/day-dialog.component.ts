import {
  ChangeDetectionStrategy,
  Component,
  inject,
  input,
  output,
  signal,
  type OnInit,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { TranslocoDirective } from '@jsverse/transloco';
import type { CalendarDayKind } from '@tidu/contracts';
import { NzAlertComponent } from 'ng-zorro-antd/alert';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzFormModule } from 'ng-zorro-antd/form';
import { NzInputDirective } from 'ng-zorro-antd/input';
import { NzModalModule } from 'ng-zorro-antd/modal';
import { NzRadioModule } from 'ng-zorro-antd/radio';
import type { Observable } from 'rxjs';
import { apiFailureOf, type ApiFailure } from '../api/api-failure';
import { UserAction } from '../api/user-action';
import { BilingualPipe } from '../language/bilingual.pipe';
import { CalendarClient } from './calendar.client';
import type { CalendarDay } from './year-months';

/** Changes what kind of day a day is, or puts the published one back. */
@Component({
  selector: 'tidu-day-dialog',
  imports: [
    BilingualPipe,
    NzAlertComponent,
    NzButtonComponent,
    NzFormModule,
    NzInputDirective,
    NzModalModule,
    NzRadioModule,
    ReactiveFormsModule,
    TranslocoDirective,
  ],
  templateUrl: './day-dialog.component.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DayDialogComponent implements OnInit {
  private readonly client = inject(CalendarClient);
  private readonly action = new UserAction();

  readonly day = input.required<CalendarDay>();
  /** Whether anything has been changed. */
  readonly closed = output<boolean>();

  private readonly fields = inject(NonNullableFormBuilder);
  protected readonly form = this.fields.group({
    kind: this.fields.control<CalendarDayKind>('holiday'),
    name: ['', [Validators.required, Validators.maxLength(50)]],
  });
  protected readonly sending = signal(false);
  protected readonly failure = signal<ApiFailure | undefined>(undefined);

  ngOnInit(): void {
    const { special, working } = this.day();
    const opposite = working ? 'holiday' : 'workday';
    this.form.setValue({ kind: special?.kind ?? opposite, name: special?.name ?? '' });
  }

  protected save(): void {
    if (this.form.invalid) {
      this.form.markAllAsTouched();
      return;
    }
    const day = this.form.getRawValue();
    const key = this.action.keyFor(JSON.stringify(['put', this.day().date, day]));
    this.send(this.client.put(this.day().date, day, key));
  }

  protected restore(): void {
    const key = this.action.keyFor(JSON.stringify(['restore', this.day().date]));
    this.send(this.client.restore(this.day().date, key));
  }

  private send(change: Observable<unknown>): void {
    if (this.sending()) return;
    this.sending.set(true);
    this.failure.set(undefined);
    change.subscribe({
      next: () => this.closed.emit(true),
      error: (error: unknown) => {
        this.failure.set(apiFailureOf(error));
        this.sending.set(false);
      },
    });
  }
}
