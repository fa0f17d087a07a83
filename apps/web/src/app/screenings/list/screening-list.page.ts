import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { PoolView, ScreeningView } from '@tidu/contracts';
import {
  AmountPipe,
  EmptyStateComponent,
  MomentPipe,
  PageHeaderComponent,
  PoolTagComponent,
  RunProgressComponent,
  TagComponent,
  toneOfRun,
} from '@tidu/ui';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { NzSkeletonComponent } from 'ng-zorro-antd/skeleton';
import { NzTableModule } from 'ng-zorro-antd/table';
import { Session } from '../../accounts/session';
import { latestOf } from '../../api/latest';
import { LoadFailureComponent } from '../../api/load-failure.component';
import { BilingualPipe } from '../../language/bilingual.pipe';
import { CursorPaging } from '../../paging/cursor-paging';
import { ListPagerComponent } from '../../paging/list-pager.component';
import { ProgrammesClient } from '../../programmes/programmes.client';
import { isEnded } from '../screening-status';
import { ScreeningsClient } from '../screenings.client';

const ASK_AGAIN_MS = 3000;

/** All screenings, the newest first. */
@Component({
  selector: 'tidu-screening-list-page',
  imports: [
    AmountPipe,
    BilingualPipe,
    EmptyStateComponent,
    ListPagerComponent,
    LoadFailureComponent,
    MomentPipe,
    NzButtonComponent,
    NzIconDirective,
    NzSkeletonComponent,
    NzTableModule,
    PageHeaderComponent,
    PoolTagComponent,
    RouterLink,
    RunProgressComponent,
    TagComponent,
    TranslocoDirective,
  ],
  providers: [CursorPaging],
  templateUrl: './screening-list.page.html',
  styleUrl: './screening-list.page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ScreeningListPage {
  private readonly client = inject(ScreeningsClient);
  private readonly programmes = inject(ProgrammesClient);
  private readonly session = inject(Session);

  readonly after = input<string>();

  protected readonly toneOfRun = toneOfRun;
  protected readonly isEnded = isEnded;
  protected readonly mayStart = computed(() => this.session.may('screening.run'));
  protected readonly page = rxResource({
    params: () => ({ after: this.after() }),
    stream: ({ params }) => this.client.list(params.after),
  });
  protected readonly shown = latestOf(this.page);

  private readonly known = rxResource({ stream: () => this.programmes.list() });
  private readonly pools = computed(() => {
    const programmes = this.known.hasValue() ? this.known.value() : [];
    return new Map(programmes.map(({ id, pools }) => [id, pools.filter((pool) => pool.onRoster)]));
  });

  constructor() {
    effect((onCleanup) => {
      if (this.shown()?.items.every(({ status }) => isEnded(status)) ?? true) return;
      const timer = setTimeout(() => this.page.reload(), ASK_AGAIN_MS);
      onCleanup(() => clearTimeout(timer));
    });
  }

  /** The pools on the roster, best first. */
  protected poolsOf({ programmeId }: ScreeningView): readonly PoolView[] {
    return this.pools().get(programmeId) ?? [];
  }
}
