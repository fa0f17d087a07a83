import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ImportRunView } from '@tidu/contracts';
import { AmountPipe, BytesPipe, MomentPipe, TagComponent, toneOfRun } from '@tidu/ui';
import { NzTableModule } from 'ng-zorro-antd/table';

/** The imports so far, the newest first. */
@Component({
  selector: 'tidu-import-history',
  imports: [
    AmountPipe,
    BytesPipe,
    MomentPipe,
    NzTableModule,
    RouterLink,
    TagComponent,
    TranslocoDirective,
  ],
  template: `
    <nz-table
      *transloco="let t"
      class="stacked"
      [nzData]="runs()"
      [nzFrontPagination]="false"
      [nzShowPagination]="false"
    >
      <thead>
        <tr>
          <th>{{ t('field.file') }}</th>
          <th>{{ t('imports.kind.label') }}</th>
          <th>{{ t('field.status') }}</th>
          <th class="number">{{ t('imports.count.read') }}</th>
          <th class="number">{{ t('imports.count.accepted') }}</th>
          <th class="number">{{ t('imports.count.rejected') }}</th>
          <th>{{ t('field.createdAt') }}</th>
        </tr>
      </thead>
      <tbody>
        @for (run of runs(); track run.id) {
          <tr>
            <td class="lead">
              <span>
                <a class="file" [routerLink]="['/imports', run.id]">{{ run.fileName }}</a>
                <span class="soft size">{{ run.fileBytes | tiduBytes }}</span>
              </span>
            </td>
            <td class="short" [attr.data-label]="t('imports.kind.label')">
              {{ t(run.dryRun ? 'imports.kind.trial' : 'imports.kind.earnest') }}
            </td>
            <td class="short" [attr.data-label]="t('field.status')">
              <tidu-tag [tone]="toneOfRun(run.status)">{{ t('runStatus.' + run.status) }}</tidu-tag>
            </td>
            <td class="number" [attr.data-label]="t('imports.count.read')">
              {{ run.read | tiduAmount: 0 }}
            </td>
            <td class="number" [attr.data-label]="t('imports.count.accepted')">
              {{ run.accepted | tiduAmount: 0 }}
            </td>
            <td class="number" [attr.data-label]="t('imports.count.rejected')">
              {{ run.rejected | tiduAmount: 0 }}
            </td>
            <td class="short" [attr.data-label]="t('field.createdAt')">
              {{ run.createdAt | tiduMoment }}
            </td>
          </tr>
        }
      </tbody>
    </nz-table>
  `,
  styles: `
    .file {
      overflow-wrap: anywhere;
    }

    .size {
      margin-left: 8px;
      font-size: 13px;
      font-weight: 400;
      white-space: nowrap;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ImportHistoryComponent {
  readonly runs = input.required<readonly ImportRunView[]>();

  protected readonly toneOfRun = toneOfRun;
}
