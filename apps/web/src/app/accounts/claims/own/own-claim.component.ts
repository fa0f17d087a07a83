import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ClaimView } from '@tidu/contracts';
import { BytesPipe, MomentPipe, TagComponent } from '@tidu/ui';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzDescriptionsModule } from 'ng-zorro-antd/descriptions';
import { toneOfClaim } from '../claim-status';
import { ClaimedCodeComponent } from '../claimed-code.component';

/** One of one's own claims: its status, what comes next, and the office's grounds. */
@Component({
  selector: 'tidu-own-claim',
  imports: [
    BytesPipe,
    ClaimedCodeComponent,
    MomentPipe,
    NzButtonComponent,
    NzDescriptionsModule,
    TagComponent,
    TranslocoDirective,
  ],
  template: `
    <section class="panel" *transloco="let t">
      @let one = claim();
      <div class="panel-head">
        <h2>{{ one.name }}</h2>
        <tidu-tag [tone]="toneOfClaim(one.status)">{{ t('claims.status.' + one.status) }}</tidu-tag>
      </div>
      <p>
        {{ t('claims.own.next.' + one.status, { office: one.officeName ?? t('claims.office') }) }}
      </p>
      @if (one.grounds) {
        <p class="grounds">
          <strong>{{ t('claims.field.grounds') }}</strong> {{ one.grounds }}
        </p>
      }
      <nz-descriptions [nzColumn]="{ xxl: 3, xl: 3, lg: 2, md: 2, sm: 1, xs: 1 }" nzSize="small">
        <nz-descriptions-item [nzTitle]="t('field.creditCode')">
          <tidu-claimed-code [code]="one.creditCode" />
        </nz-descriptions-item>
        <nz-descriptions-item [nzTitle]="t('field.division')">
          {{ one.divisionName }}
        </nz-descriptions-item>
        <nz-descriptions-item [nzTitle]="t('claims.field.proof')">
          {{ one.proofName }} <span class="soft size">{{ one.proofBytes | tiduBytes }}</span>
        </nz-descriptions-item>
        <nz-descriptions-item [nzTitle]="t('claims.field.createdAt')">
          {{ one.createdAt | tiduMoment }}
        </nz-descriptions-item>
        @if (one.decidedAt) {
          <nz-descriptions-item [nzTitle]="t('claims.field.decidedAt')">
            {{ one.decidedAt | tiduMoment }}
          </nz-descriptions-item>
        }
      </nz-descriptions>
      @if (one.status === 'open') {
        <button nz-button nzDanger type="button" (click)="withdrawn.emit()">
          {{ t('claims.own.withdraw') }}
        </button>
      }
    </section>
  `,
  styles: `
    .size {
      margin-left: 8px;
      white-space: nowrap;
    }

    button {
      margin-top: 8px;
    }

    .grounds {
      padding: 8px 12px;
      border-left: 3px solid var(--tidu-bad-line);
      background: var(--tidu-bad-ground);
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OwnClaimComponent {
  readonly claim = input.required<ClaimView>();
  readonly withdrawn = output();

  protected readonly toneOfClaim = toneOfClaim;
}
