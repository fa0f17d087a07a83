import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { EmptyStateComponent, PageHeaderComponent, PoolTagComponent } from '@tidu/ui';
import { NzSkeletonComponent } from 'ng-zorro-antd/skeleton';
import { LoadFailureComponent } from '../api/load-failure.component';
import { BilingualPipe } from '../language/bilingual.pipe';
import { ProgrammesClient } from './programmes.client';

/** The programmes with their rule packs and pools. */
@Component({
  selector: 'tidu-programme-list-page',
  imports: [
    BilingualPipe,
    EmptyStateComponent,
    LoadFailureComponent,
    NzSkeletonComponent,
    PageHeaderComponent,
    PoolTagComponent,
    RouterLink,
    TranslocoDirective,
  ],
  templateUrl: './programme-list.page.html',
  styleUrl: './programme-list.page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProgrammeListPage {
  private readonly client = inject(ProgrammesClient);

  protected readonly programmes = rxResource({ stream: () => this.client.list() });
}
