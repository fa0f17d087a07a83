import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import {
  AmountPipe,
  EmptyStateComponent,
  MomentPipe,
  PageHeaderComponent,
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
import { isEnded } from '../../screenings/screening-status';
import { BackTestsClient } from '../back-tests.client';
import { changedOf } from '../report/changed-groups';

const ASK_AGAIN_MS = 3000;

/** All back-tests, the newest first. */
@Component({
  selector: 'tidu-back-test-list-page',
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
    RouterLink,
    RunProgressComponent,
    TagComponent,
    TranslocoDirective,
  ],
  providers: [CursorPaging],
  templateUrl: './back-test-list.page.html',
  styleUrl: './back-test-list.page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BackTestListPage {
  private readonly client = inject(BackTestsClient);
  private readonly session = inject(Session);

  readonly after = input<string>();

  protected readonly toneOfRun = toneOfRun;
  protected readonly isEnded = isEnded;
  protected readonly changedOf = changedOf;
  protected readonly mayStart = computed(() => this.session.may('rules.back-test'));
  protected readonly page = rxResource({
    params: () => ({ after: this.after() }),
    stream: ({ params }) => this.client.list(params.after),
  });
  protected readonly shown = latestOf(this.page);

  constructor() {
    effect((onCleanup) => {
      if (this.shown()?.items.every(({ status }) => isEnded(status)) ?? true) return;
      const timer = setTimeout(() => this.page.reload(), ASK_AGAIN_MS);
      onCleanup(() => clearTimeout(timer));
    });
  }
}
