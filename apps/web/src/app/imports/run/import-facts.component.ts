import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ImportRunView } from '@tidu/contracts';
import { BytesPipe, MomentPipe } from '@tidu/ui';
import { NzDescriptionsModule } from 'ng-zorro-antd/descriptions';
import { BilingualPipe } from '../../language/bilingual.pipe';
import { ImportsClient } from '../imports.client';

/** What was imported: the file, its mapping, its encoding. */
@Component({
  selector: 'tidu-import-facts',
  imports: [BilingualPipe, BytesPipe, MomentPipe, NzDescriptionsModule, TranslocoDirective],
  template: `
    <section class="panel" *transloco="let t">
      <nz-descriptions [nzColumn]="{ xxl: 3, xl: 3, lg: 2, md: 2, sm: 1, xs: 1 }" nzSize="small">
        <nz-descriptions-item [nzTitle]="t('field.mapping')">
          @if (mapping(); as stored) {
            {{ stored.title | bilingual }}
          } @else {
            {{ run().mappingName || t('imports.upload.own') }}
          }
        </nz-descriptions-item>
        <nz-descriptions-item [nzTitle]="t('field.fileSize')">
          {{ run().fileBytes | tiduBytes }}
        </nz-descriptions-item>
        <nz-descriptions-item [nzTitle]="t('field.encoding')">
          {{ run().encoding ?? '—' }}
        </nz-descriptions-item>
        <nz-descriptions-item [nzTitle]="t('field.createdAt')">
          {{ run().createdAt | tiduMoment }}
        </nz-descriptions-item>
        <nz-descriptions-item [nzTitle]="t('field.finishedAt')">
          {{ run().finishedAt | tiduMoment }}
        </nz-descriptions-item>
        <nz-descriptions-item nzTitle="SHA-256">
          <span class="hash">{{ run().fileSha256 }}</span>
        </nz-descriptions-item>
      </nz-descriptions>
    </section>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ImportFactsComponent {
  private readonly client = inject(ImportsClient);

  readonly run = input.required<ImportRunView>();

  /** For the mapping's title; without it the mapping's name does. */
  private readonly mappings = rxResource({ stream: () => this.client.mappings() });
  protected readonly mapping = computed(() =>
    this.mappings.hasValue()
      ? this.mappings.value().find(({ name }) => name === this.run().mappingName)
      : undefined,
  );
}
