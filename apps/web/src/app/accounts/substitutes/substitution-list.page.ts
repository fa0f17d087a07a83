import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { TranslocoDirective } from '@jsverse/transloco';
import type { SubstitutionView } from '@tidu/contracts';
import { EmptyStateComponent, PageHeaderComponent } from '@tidu/ui';
import { NzAlertComponent } from 'ng-zorro-antd/alert';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { NzSkeletonComponent } from 'ng-zorro-antd/skeleton';
import type { Observable } from 'rxjs';
import { latestOf } from '../../api/latest';
import { LoadFailureComponent } from '../../api/load-failure.component';
import { ConfirmDialogComponent } from '../organisations/confirm-dialog.component';
import { Session } from '../session';
import { NameSubstituteComponent } from './name-substitute.component';
import { SubstitutionTableComponent } from './substitution-table.component';
import { SubstitutionsClient } from './substitutions.client';

interface Ending {
  readonly substitution: SubstitutionView;
  readonly act: (key: string) => Observable<unknown>;
}

/** Who stands in for whom in one's own office; names a substitute and ends it. */
@Component({
  selector: 'tidu-substitution-list-page',
  imports: [
    ConfirmDialogComponent,
    EmptyStateComponent,
    LoadFailureComponent,
    NameSubstituteComponent,
    NzAlertComponent,
    NzButtonComponent,
    NzIconDirective,
    NzSkeletonComponent,
    PageHeaderComponent,
    SubstitutionTableComponent,
    TranslocoDirective,
  ],
  templateUrl: './substitution-list.page.html',
  styles: `
    .rules {
      margin: 0;
      padding-left: 18px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SubstitutionListPage {
  private readonly client = inject(SubstitutionsClient);
  private readonly session = inject(Session);

  protected readonly self = computed(() => this.session.session().person?.id);
  protected readonly leads = computed(() => this.session.session().roles.includes('leader'));
  protected readonly organisation = computed(() => this.session.session().organisation);
  protected readonly substitutions = rxResource({ stream: () => this.client.list() });
  protected readonly shown = latestOf(this.substitutions);
  protected readonly naming = signal(false);
  protected readonly ending = signal<Ending | undefined>(undefined);

  protected askToEnd(substitution: SubstitutionView): void {
    const act = (key: string): Observable<unknown> => this.client.end(substitution.id, key);
    this.ending.set({ substitution, act });
  }

  protected close(done: boolean): void {
    this.naming.set(false);
    this.ending.set(undefined);
    if (done) this.substitutions.reload();
  }
}
