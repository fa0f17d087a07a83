import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ImportRunView } from '@tidu/contracts';
import { AmountPipe } from '@tidu/ui';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { NzSkeletonComponent } from 'ng-zorro-antd/skeleton';
import { NzTableModule } from 'ng-zorro-antd/table';
import { latestOf } from '../../api/latest';
import { LoadFailureComponent } from '../../api/load-failure.component';
import { BilingualPipe } from '../../language/bilingual.pipe';
import { CursorPaging } from '../../paging/cursor-paging';
import { ListPagerComponent } from '../../paging/list-pager.component';
import type { ImportSeverity } from '../import-request';
import { ImportsClient } from '../imports.client';

/** The rows that were refused, or remarked on, with the reason for each. */
@Component({
  selector: 'tidu-import-errors',
  imports: [
    AmountPipe,
    BilingualPipe,
    ListPagerComponent,
    LoadFailureComponent,
    NzButtonComponent,
    NzIconDirective,
    NzSkeletonComponent,
    NzTableModule,
    RouterLink,
    TranslocoDirective,
  ],
  providers: [CursorPaging],
  templateUrl: './import-errors.component.html',
  styleUrl: './import-errors.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'panel' },
})
export class ImportErrorsComponent {
  private readonly client = inject(ImportsClient);

  readonly run = input.required<ImportRunView>();
  readonly severity = input.required<ImportSeverity>();
  readonly after = input.required<string | undefined>();

  protected readonly severities: readonly ImportSeverity[] = ['error', 'warning'];
  protected readonly page = rxResource({
    params: () => ({ id: this.run().id, severity: this.severity(), after: this.after() }),
    stream: ({ params }) => this.client.errors(params.id, params.severity, params.after),
  });
  protected readonly shown = latestOf(this.page);

  protected countOf(severity: ImportSeverity): number {
    return severity === 'error' ? this.run().errorCount : this.run().warningCount;
  }

  protected fileUrl(): string {
    return this.client.errorsFileUrl(this.run().id);
  }
}
