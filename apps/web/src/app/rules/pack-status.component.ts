import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { formatDay, TagComponent } from '@tidu/ui';
import { packStatus, toneOfPack, type PackDates } from './pack-status';

/** Whether a pack is in force today. */
@Component({
  selector: 'tidu-pack-status',
  imports: [TagComponent, TranslocoDirective],
  template: `
    <tidu-tag *transloco="let t" [tone]="tone()">{{ t('rules.status.' + status()) }}</tidu-tag>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PackStatusComponent {
  readonly pack = input.required<PackDates>();

  protected readonly status = computed(() => packStatus(this.pack(), formatDay(new Date())));
  protected readonly tone = computed(() => toneOfPack(this.status()));
}
