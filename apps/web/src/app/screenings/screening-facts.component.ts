import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ScreeningView } from '@tidu/contracts';
import { MomentPipe } from '@tidu/ui';
import { NzDescriptionsModule } from 'ng-zorro-antd/descriptions';
import { BilingualPipe } from '../language/bilingual.pipe';
import { yearsBefore } from './years';

/** On what a screening was run: the rule, the day, the years of the figures, the place. */
@Component({
  selector: 'tidu-screening-facts',
  imports: [BilingualPipe, MomentPipe, NzDescriptionsModule, RouterLink, TranslocoDirective],
  template: `
    <div class="panel" *transloco="let t">
      <nz-descriptions [nzColumn]="{ xxl: 3, xl: 3, lg: 3, md: 2, sm: 1, xs: 1 }" nzSize="small">
        <nz-descriptions-item [nzTitle]="t('field.pack')">
          <a [routerLink]="'/programmes/' + screening().pack">
            {{ screening().packTitle | bilingual }}
          </a>
        </nz-descriptions-item>
        <nz-descriptions-item [nzTitle]="t('field.procedure')">
          {{ t('procedure.' + screening().procedure) }}
        </nz-descriptions-item>
        <nz-descriptions-item [nzTitle]="t('field.division')">
          {{ screening().divisionName }}
        </nz-descriptions-item>
        <nz-descriptions-item [nzTitle]="t('field.asOf')">
          {{ screening().asOf }}
        </nz-descriptions-item>
        <nz-descriptions-item [nzTitle]="t('field.years')">
          {{ t('screenings.years.short', years()) }}
        </nz-descriptions-item>
        <nz-descriptions-item [nzTitle]="t('field.finishedAt')">
          {{ screening().finishedAt | tiduMoment }}
        </nz-descriptions-item>
      </nz-descriptions>
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ScreeningFactsComponent {
  readonly screening = input.required<ScreeningView>();

  protected readonly years = computed(() => yearsBefore(this.screening().asOf));
}
