import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { TranslocoDirective } from '@jsverse/transloco';
import type { OrganisationView } from '@tidu/contracts';
import { NzSkeletonComponent } from 'ng-zorro-antd/skeleton';
import { EmptyStateComponent } from '@tidu/ui';
import { latestOf } from '../../../api/latest';
import { LoadFailureComponent } from '../../../api/load-failure.component';
import { Session } from '../../session';
import { OrganisationsClient } from '../organisations.client';
import { MemberDeedComponent } from './member-deed.component';
import type { MemberDeed } from './member-actions';
import { MembersTableComponent } from './members-table.component';

/** Who belongs to an organisation; the changes that one may make to that. */
@Component({
  selector: 'tidu-members-panel',
  imports: [
    EmptyStateComponent,
    LoadFailureComponent,
    MemberDeedComponent,
    MembersTableComponent,
    NzSkeletonComponent,
    TranslocoDirective,
  ],
  template: `
    <section class="panel" *transloco="let t">
      <div class="panel-head">
        <h2>{{ t('organisations.members.title') }}</h2>
        <span class="soft">{{ t('organisations.members.text') }}</span>
      </div>
      @if (members.error(); as error) {
        <tidu-load-failure [error]="error" (retry)="members.reload()" />
      } @else if (shown(); as list) {
        @if (list.items.length === 0) {
          <tidu-empty-state
            [level]="3"
            [title]="t('organisations.members.emptyTitle')"
            [text]="t('organisations.members.emptyText')"
          />
        } @else {
          <tidu-members-table
            [members]="list.items"
            [loading]="members.isLoading()"
            [mayGrant]="mayGrant()"
            [maySuspend]="maySuspend()"
            [acting]="acting()"
            (wanted)="deed.set($event)"
          />
        }
      } @else {
        <nz-skeleton [nzActive]="true" [nzParagraph]="{ rows: 4 }" />
      }
      @if (deed(); as wanted) {
        <tidu-member-deed
          [organisation]="organisation()"
          [deed]="wanted"
          (closed)="close($event)"
        />
      }
    </section>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MembersPanelComponent {
  private readonly client = inject(OrganisationsClient);
  private readonly session = inject(Session);

  readonly organisation = input.required<OrganisationView>();
  readonly mayGrant = input.required<boolean>();
  /** Somebody has left. */
  readonly changed = output();

  protected readonly maySuspend = computed(() => this.session.may('account.suspend'));
  /** Who acts and in whose place: nobody changes the roles of either. */
  protected readonly acting = computed(() => {
    const { person, principal } = this.session.session();
    return [person, principal].flatMap((one) => (one ? [one.id] : []));
  });
  private readonly id = computed(() => this.organisation().id);
  protected readonly members = rxResource({
    params: () => this.id(),
    stream: ({ params }) => this.client.members(params),
  });
  protected readonly shown = latestOf(this.members);
  /** What is being done with whom. */
  protected readonly deed = signal<MemberDeed | undefined>(undefined);

  protected close(done: boolean): void {
    const removed = this.deed()?.action === 'remove';
    this.deed.set(undefined);
    if (!done) return;
    this.members.reload();
    if (removed) this.changed.emit();
  }
}
