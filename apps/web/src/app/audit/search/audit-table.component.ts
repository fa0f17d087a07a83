import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { AuditEntryView } from '@tidu/contracts';
import { TagComponent } from '@tidu/ui';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzTableModule } from 'ng-zorro-antd/table';
import { BilingualPipe } from '../../language/bilingual.pipe';
import { AuditDetailComponent } from './audit-detail.component';
import type { AuditFilters } from './audit-filters';
import { EntryTimePipe } from './entry-time.pipe';

/** Entries of the trail, the latest first; each opens into everything that it says. */
@Component({
  selector: 'tidu-audit-table',
  imports: [
    AuditDetailComponent,
    BilingualPipe,
    EntryTimePipe,
    NzButtonComponent,
    NzTableModule,
    TagComponent,
    TranslocoDirective,
  ],
  templateUrl: './audit-table.component.html',
  styleUrl: './audit-table.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AuditTableComponent {
  readonly entries = input.required<readonly AuditEntryView[]>();
  readonly loading = input(false);
  /** The filters that change; the others stay. */
  readonly narrowed = output<AuditFilters>();

  private readonly opened = signal<ReadonlySet<number>>(new Set());

  protected isOpen({ sequence }: AuditEntryView): boolean {
    return this.opened().has(sequence);
  }

  protected toggle({ sequence }: AuditEntryView): void {
    const opened = new Set(this.opened());
    if (!opened.delete(sequence)) opened.add(sequence);
    this.opened.set(opened);
  }
}
