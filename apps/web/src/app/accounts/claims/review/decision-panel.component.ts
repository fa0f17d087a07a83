import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ClaimView, DecideClaim } from '@tidu/contracts';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzFormModule } from 'ng-zorro-antd/form';
import { NzInputDirective } from 'ng-zorro-antd/input';
import { NzRadioModule } from 'ng-zorro-antd/radio';
import { apiFailureOf, type ApiFailure } from '../../../api/api-failure';
import { UserAction } from '../../../api/user-action';
import { ProblemAlertComponent } from '../../organisations/problem-alert.component';
import { ClaimsClient } from '../claims.client';

/** Confirms a claim, or refuses it with grounds that the claimant reads. */
@Component({
  selector: 'tidu-decision-panel',
  imports: [
    NzButtonComponent,
    NzFormModule,
    NzInputDirective,
    NzRadioModule,
    ProblemAlertComponent,
    ReactiveFormsModule,
    TranslocoDirective,
  ],
  templateUrl: './decision-panel.component.html',
  styles: `
    form {
      max-width: 760px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DecisionPanelComponent {
  private readonly client = inject(ClaimsClient);
  private readonly left = inject(DestroyRef);
  private readonly action = new UserAction();
  private readonly fields = inject(NonNullableFormBuilder);

  readonly claim = input.required<ClaimView>();
  /** The claim as it is now. */
  readonly decided = output<ClaimView>();
  /** Somebody else has decided, or the claimant has withdrawn it. */
  readonly outdated = output();

  protected readonly form = this.fields.group({
    outcome: this.fields.control<DecideClaim['outcome'] | ''>(''),
    grounds: [''],
  });
  private readonly typed = toSignal(this.form.valueChanges, {
    initialValue: this.form.getRawValue(),
  });
  protected readonly refuses = computed(() => this.typed().outcome === 'refused');
  protected readonly groundsMissing = computed(
    () => this.refuses() && !this.typed().grounds?.trim(),
  );
  protected readonly tried = signal(false);
  protected readonly sending = signal(false);
  protected readonly failure = signal<ApiFailure | undefined>(undefined);

  protected decide(): void {
    this.tried.set(true);
    const { outcome, grounds } = this.form.getRawValue();
    if (this.sending() || outcome === '' || this.groundsMissing()) return;
    const decision: DecideClaim = { outcome, grounds: grounds.trim() || undefined };
    this.sending.set(true);
    this.failure.set(undefined);
    const key = this.action.keyFor(JSON.stringify(decision));
    this.client
      .decide(this.claim().id, decision, key)
      .pipe(takeUntilDestroyed(this.left))
      .subscribe({
        next: (claim) => this.decided.emit(claim),
        error: (error: unknown) => this.fail(apiFailureOf(error)),
      });
  }

  private fail(failure: ApiFailure): void {
    this.failure.set(failure);
    this.sending.set(false);
    if (failure.code === 'state.not-allowed') this.outdated.emit();
  }
}
