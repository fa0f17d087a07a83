import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ImportRunView } from '@tidu/contracts';
import { AmountPipe } from '@tidu/ui';
import { NzAlertComponent } from 'ng-zorro-antd/alert';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { apiFailureOf, type ApiFailure } from '../../api/api-failure';
import { UserAction } from '../../api/user-action';
import { BilingualPipe } from '../../language/bilingual.pipe';
import { ImportDraft } from '../import-draft';
import { contentOf } from '../import-request';
import { ImportsClient } from '../imports.client';

/** After a trial: imports the same file in earnest. */
@Component({
  selector: 'tidu-earnest-panel',
  imports: [
    AmountPipe,
    BilingualPipe,
    NzAlertComponent,
    NzButtonComponent,
    RouterLink,
    TranslocoDirective,
  ],
  template: `
    <ng-container *transloco="let t">
      @if (failure(); as problem) {
        <nz-alert nzType="error" nzShowIcon role="alert" [nzMessage]="problem.text | bilingual" />
      }
      @if (run().accepted === 0) {
        <p>{{ t('imports.earnest.nothing') }}</p>
        <a nz-button routerLink="/imports">{{ t('imports.one.back') }}</a>
      } @else if (request()) {
        <p>
          {{
            t(run().rejected > 0 ? 'imports.earnest.textPartly' : 'imports.earnest.text', {
              accepted: (run().accepted | tiduAmount: 0),
              rejected: (run().rejected | tiduAmount: 0),
            })
          }}
        </p>
        <div class="row">
          <button
            nz-button
            nzType="primary"
            type="button"
            [nzLoading]="sending()"
            (click)="start()"
          >
            {{ t('imports.action.import') }}
          </button>
          <a nz-button routerLink="/imports">{{ t('imports.action.otherFile') }}</a>
        </div>
      } @else {
        <p>{{ t('imports.earnest.fileGone') }}</p>
        <a nz-button routerLink="/imports">{{ t('imports.one.back') }}</a>
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'panel' },
})
export class EarnestPanelComponent {
  private readonly client = inject(ImportsClient);
  private readonly draft = inject(ImportDraft);
  private readonly router = inject(Router);
  private readonly action = new UserAction();

  readonly run = input.required<ImportRunView>();

  protected readonly request = computed(() => this.draft.earnestOf(this.run()));
  protected readonly sending = signal(false);
  protected readonly failure = signal<ApiFailure | undefined>(undefined);

  protected start(): void {
    const request = this.request();
    if (!request || this.sending()) return;
    this.sending.set(true);
    this.failure.set(undefined);
    this.client.start(request, this.action.keyFor(contentOf(request))).subscribe({
      next: ({ id }) => void this.router.navigate(['/imports', id]),
      error: (error: unknown) => {
        this.failure.set(apiFailureOf(error));
        this.sending.set(false);
      },
    });
  }
}
