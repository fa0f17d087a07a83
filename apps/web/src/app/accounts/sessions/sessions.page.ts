import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { TranslocoDirective } from '@jsverse/transloco';
import { MomentPipe, TagComponent } from '@tidu/ui';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzPopconfirmDirective } from 'ng-zorro-antd/popconfirm';
import { NzSkeletonComponent } from 'ng-zorro-antd/skeleton';
import { NzTableModule } from 'ng-zorro-antd/table';
import { latestOf } from '../../api/latest';
import { LoadFailureComponent } from '../../api/load-failure.component';
import { FailureAlertComponent } from '../forms/failure-alert.component';
import { Submission } from '../forms/submission';
import { ProfileHeadComponent } from '../profile/profile-head.component';
import { Session } from '../session';
import { browserName } from './browser-name';
import { OwnSessionsClient } from './own-sessions.client';

/** Where one is signed in, and the way to end it there. */
@Component({
  selector: 'tidu-sessions-page',
  imports: [
    FailureAlertComponent,
    LoadFailureComponent,
    MomentPipe,
    NzButtonComponent,
    NzPopconfirmDirective,
    NzSkeletonComponent,
    NzTableModule,
    ProfileHeadComponent,
    TagComponent,
    TranslocoDirective,
  ],
  templateUrl: './sessions.page.html',
  styleUrl: './sessions.page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SessionsPage {
  private readonly client = inject(OwnSessionsClient);

  protected readonly session = inject(Session);
  protected readonly submission = new Submission();
  protected readonly sessions = rxResource({ stream: () => this.client.list() });
  private readonly shown = latestOf(this.sessions);
  /** The one that asks stands first. */
  protected readonly lines = computed(() =>
    this.shown()
      ?.map((one) => ({ ...one, name: one.browser && browserName(one.browser) }))
      .sort((one, other) => Number(other.current) - Number(one.current)),
  );
  /** What is being ended: an id, or all others. */
  protected readonly ending = signal<string | undefined>(undefined);

  protected end(id: string): void {
    this.ending.set(id);
    this.submission.send(
      id,
      (key) => this.client.end(id, key),
      () => this.sessions.reload(),
    );
  }

  protected endOthers(): void {
    this.ending.set('others');
    this.submission.send(
      'others',
      (key) => this.client.endOthers(key),
      () => this.sessions.reload(),
    );
  }
}
