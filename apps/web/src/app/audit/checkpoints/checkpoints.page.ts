import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { AmountPipe, EmptyStateComponent, MomentPipe, PageHeaderComponent } from '@tidu/ui';
import { NzAlertComponent } from 'ng-zorro-antd/alert';
import { NzBreadCrumbModule } from 'ng-zorro-antd/breadcrumb';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { NzSkeletonComponent } from 'ng-zorro-antd/skeleton';
import { NzTableModule } from 'ng-zorro-antd/table';
import { LoadFailureComponent } from '../../api/load-failure.component';
import { AuditClient } from '../audit.client';
import { checkpointFile, checkpointFileName } from './checkpoint-file';
import { FileDownload } from './file-download';

/** The signed states of the audit trail, to be kept elsewhere, and how to verify by them. */
@Component({
  selector: 'tidu-checkpoints-page',
  imports: [
    AmountPipe,
    EmptyStateComponent,
    LoadFailureComponent,
    MomentPipe,
    NzAlertComponent,
    NzBreadCrumbModule,
    NzButtonComponent,
    NzIconDirective,
    NzSkeletonComponent,
    NzTableModule,
    PageHeaderComponent,
    RouterLink,
    TranslocoDirective,
  ],
  templateUrl: './checkpoints.page.html',
  styleUrl: './checkpoints.page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CheckpointsPage {
  private readonly client = inject(AuditClient);
  private readonly files = inject(FileDownload);

  protected readonly checkpoints = rxResource({ stream: () => this.client.checkpoints() });
  protected readonly list = computed(() =>
    this.checkpoints.hasValue() ? this.checkpoints.value() : undefined,
  );
  protected readonly newestFirst = computed(() =>
    [...(this.list()?.items ?? [])].sort((left, right) => right.sequence - left.sequence),
  );
  /** The file holds the present key alone: what an earlier one signed needs an earlier file. */
  protected readonly severalKeys = computed(
    () => new Set(this.list()?.items.map(({ keyId }) => keyId)).size > 1,
  );
  protected readonly fileName = computed(() => {
    const list = this.list();
    return list ? checkpointFileName(list) : '';
  });

  protected save(): void {
    const list = this.list();
    if (list) this.files.save(checkpointFileName(list), checkpointFile(list));
  }
}
