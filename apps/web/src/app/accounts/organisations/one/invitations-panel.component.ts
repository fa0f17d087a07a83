import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { TranslocoDirective } from '@jsverse/transloco';
import type { InvitationListItem, OrganisationView } from '@tidu/contracts';
import { EmptyStateComponent } from '@tidu/ui';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { NzSkeletonComponent } from 'ng-zorro-antd/skeleton';
import { exhaustMap, takeWhile, timer, type Observable } from 'rxjs';
import { latestOf } from '../../../api/latest';
import { LoadFailureComponent } from '../../../api/load-failure.component';
import { ConfirmDialogComponent } from '../confirm-dialog.component';
import { OrganisationsClient } from '../organisations.client';
import { InvitationsTableComponent } from './invitations-table.component';
import { InviteDrawerComponent } from './invite-drawer.component';

const ASK_AGAIN_MS = 3000;
/** A letter that is queued for longer waits for something else than this page. */
const ASK_AT_MOST = 20;

/** What is being done with an invitation. */
interface InvitationDeed {
  readonly action: 'again' | 'withdraw';
  readonly email: string;
  readonly act: (key: string) => Observable<unknown>;
}

/** Who is invited to an organisation, and how far the letter has come. */
@Component({
  selector: 'tidu-invitations-panel',
  imports: [
    ConfirmDialogComponent,
    EmptyStateComponent,
    InvitationsTableComponent,
    InviteDrawerComponent,
    LoadFailureComponent,
    NzButtonComponent,
    NzIconDirective,
    NzSkeletonComponent,
    TranslocoDirective,
  ],
  templateUrl: './invitations-panel.component.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InvitationsPanelComponent {
  private readonly client = inject(OrganisationsClient);

  readonly organisation = input.required<OrganisationView>();

  private readonly id = computed(() => this.organisation().id);
  protected readonly invitations = rxResource({
    params: () => this.id(),
    stream: ({ params }) => this.whileQueued(params),
  });
  protected readonly shown = latestOf(this.invitations);

  protected readonly inviting = signal(false);
  protected readonly deed = signal<InvitationDeed | undefined>(undefined);

  protected sendAnew({ email, roles }: InvitationListItem): void {
    const act = (key: string): Observable<unknown> =>
      this.client.invite(this.id(), { email, roles }, key);
    this.deed.set({ action: 'again', email, act });
  }

  protected withdraw({ id, email }: InvitationListItem): void {
    const act = (key: string): Observable<unknown> => this.client.withdraw(this.id(), id, key);
    this.deed.set({ action: 'withdraw', email, act });
  }

  protected close(done: boolean): void {
    this.inviting.set(false);
    this.deed.set(undefined);
    if (done) this.invitations.reload();
  }

  /** The list, live as long as a letter is on its way. */
  private whileQueued(id: string): Observable<InvitationListItem[]> {
    return timer(0, ASK_AGAIN_MS).pipe(
      exhaustMap(() => this.client.invitations(id)),
      takeWhile(
        (items, asked) => asked < ASK_AT_MOST && items.some(({ state }) => state === 'queued'),
        true,
      ),
    );
  }
}
