import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzModalModule } from 'ng-zorro-antd/modal';
import type { Observable } from 'rxjs';
import { apiFailureOf, type ApiFailure } from '../../api/api-failure';
import { UserAction } from '../../api/user-action';
import { ProblemAlertComponent } from './problem-alert.component';

/** Asks before something that cannot be taken back, does it, and says why when it was refused. */
@Component({
  selector: 'tidu-confirm-dialog',
  imports: [NzButtonComponent, NzModalModule, ProblemAlertComponent, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <nz-modal
        [nzVisible]="true"
        [nzTitle]="heading()"
        [nzFooter]="footer"
        (nzOnCancel)="cancel()"
      >
        <ng-container *nzModalContent>
          @if (failure(); as problem) {
            <tidu-problem-alert [failure]="problem" />
          }
          <p>{{ text() }}</p>
        </ng-container>
        <ng-template #footer>
          <button nz-button type="button" [disabled]="sending()" (click)="cancel()">
            {{ t('action.cancel') }}
          </button>
          <button
            nz-button
            nzType="primary"
            type="button"
            [nzDanger]="danger()"
            [nzLoading]="sending()"
            (click)="send()"
          >
            {{ label() }}
          </button>
        </ng-template>
      </nz-modal>
    </ng-container>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ConfirmDialogComponent {
  private readonly action = new UserAction();

  readonly heading = input.required<string>();
  readonly text = input.required<string>();
  readonly label = input.required<string>();
  readonly danger = input(false);
  /** Does it, under the key of the action. */
  readonly act = input.required<(key: string) => Observable<unknown>>();
  /** Whether it was done. */
  readonly closed = output<boolean>();

  protected readonly sending = signal(false);
  protected readonly failure = signal<ApiFailure | undefined>(undefined);

  /** Not while the answer is awaited: it might be done, and the list would not show it. */
  protected cancel(): void {
    if (!this.sending()) this.closed.emit(false);
  }

  protected send(): void {
    if (this.sending()) return;
    this.sending.set(true);
    this.failure.set(undefined);
    this.act()(this.action.keyFor(this.heading())).subscribe({
      next: () => this.closed.emit(true),
      error: (error: unknown) => {
        this.failure.set(apiFailureOf(error));
        this.sending.set(false);
      },
    });
  }
}
