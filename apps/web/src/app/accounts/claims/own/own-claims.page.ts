import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ClaimView } from '@tidu/contracts';
import { EmptyStateComponent, PageHeaderComponent } from '@tidu/ui';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { NzSkeletonComponent } from 'ng-zorro-antd/skeleton';
import type { Observable } from 'rxjs';
import { latestOf } from '../../../api/latest';
import { LoadFailureComponent } from '../../../api/load-failure.component';
import { ConfirmDialogComponent } from '../../organisations/confirm-dialog.component';
import { ClaimsClient } from '../claims.client';
import { OwnClaimComponent } from './own-claim.component';

interface Withdrawal {
  readonly name: string;
  readonly act: (key: string) => Observable<unknown>;
}

/** One's own claims and what has become of them. */
@Component({
  selector: 'tidu-own-claims-page',
  imports: [
    ConfirmDialogComponent,
    EmptyStateComponent,
    LoadFailureComponent,
    NzButtonComponent,
    NzIconDirective,
    NzSkeletonComponent,
    OwnClaimComponent,
    PageHeaderComponent,
    RouterLink,
    TranslocoDirective,
  ],
  template: `
    <ng-container *transloco="let t">
      <tidu-page-header [title]="t('claims.own.title')" [text]="t('claims.own.text')">
        <a actions nz-button nzType="primary" routerLink="/claims/new">
          <nz-icon nzType="plus" aria-hidden="true" />{{ t('claims.make.title') }}
        </a>
      </tidu-page-header>
      @if (claims.error(); as error) {
        <tidu-load-failure [error]="error" (retry)="claims.reload()" />
      } @else if (shown(); as items) {
        @if (items.length === 0) {
          <div class="panel">
            <tidu-empty-state
              [title]="t('claims.own.emptyTitle')"
              [text]="t('claims.own.emptyText')"
            >
              <a nz-button nzType="primary" routerLink="/claims/new">
                {{ t('claims.make.title') }}
              </a>
            </tidu-empty-state>
          </div>
        } @else {
          <div class="stack">
            @for (claim of items; track claim.id) {
              <tidu-own-claim [claim]="claim" (withdrawn)="askToWithdraw(claim)" />
            }
          </div>
        }
      } @else {
        <div class="panel"><nz-skeleton [nzActive]="true" [nzParagraph]="{ rows: 6 }" /></div>
      }
      @if (withdrawal(); as wanted) {
        <tidu-confirm-dialog
          [heading]="t('claims.own.withdraw')"
          [text]="t('claims.own.withdrawText', { name: wanted.name })"
          [label]="t('claims.own.withdraw')"
          [danger]="true"
          [act]="wanted.act"
          (closed)="close($event)"
        />
      }
    </ng-container>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OwnClaimsPage {
  private readonly client = inject(ClaimsClient);

  protected readonly claims = rxResource({ stream: () => this.client.own() });
  protected readonly shown = latestOf(this.claims);
  protected readonly withdrawal = signal<Withdrawal | undefined>(undefined);

  protected askToWithdraw({ id, name }: ClaimView): void {
    const act = (key: string): Observable<unknown> => this.client.withdraw(id, key);
    this.withdrawal.set({ name, act });
  }

  protected close(done: boolean): void {
    this.withdrawal.set(undefined);
    if (done) this.claims.reload();
  }
}
