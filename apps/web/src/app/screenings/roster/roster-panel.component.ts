import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { TranslocoDirective } from '@jsverse/transloco';
import type { RosterView } from '@tidu/contracts';
import { AmountPipe, BytesPipe } from '@tidu/ui';
import { NzAlertComponent } from 'ng-zorro-antd/alert';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { NzSkeletonComponent } from 'ng-zorro-antd/skeleton';
import { NzSpinComponent } from 'ng-zorro-antd/spin';
import { concat, defer, of, switchMap, type Observable } from 'rxjs';
import { RoleNamesPipe } from '../../accounts/role-names.pipe';
import { Session } from '../../accounts/session';
import { LoadFailureComponent } from '../../api/load-failure.component';
import { UserAction } from '../../api/user-action';
import { BilingualPipe } from '../../language/bilingual.pipe';
import { holdersOf } from '../../permissions/holders-of';
import { isBuilding, RosterClient } from './roster.client';

/** Says what a roster was made from and the hashes of its files; so it cannot list itself. */
const MANIFEST = 'manifest.json';

/** The cultivation roster of a screening: make it, watch it being built, download its files. */
@Component({
  selector: 'tidu-roster-panel',
  imports: [
    AmountPipe,
    BilingualPipe,
    BytesPipe,
    LoadFailureComponent,
    NzAlertComponent,
    NzButtonComponent,
    NzIconDirective,
    NzSkeletonComponent,
    NzSpinComponent,
    RoleNamesPipe,
    TranslocoDirective,
  ],
  templateUrl: './roster-panel.component.html',
  styleUrl: './roster-panel.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'panel' },
})
export class RosterPanelComponent {
  private readonly client = inject(RosterClient);
  private readonly session = inject(Session);
  private readonly making = new UserAction();

  readonly screeningId = input.required<string>();

  protected readonly manifest = MANIFEST;
  protected readonly makers = holdersOf('roster.build');
  protected readonly mayMake = computed(() => this.session.may('roster.build'));

  /** Whether the user has asked for the roster on this page. */
  private readonly asked = signal(false);
  protected readonly roster = rxResource({
    params: () => ({ screening: this.screeningId(), asked: this.asked() }),
    stream: ({ params }) =>
      params.asked ? this.make(params.screening) : this.find(params.screening),
  });
  protected readonly building = computed(() => {
    const roster = this.roster.hasValue() ? this.roster.value() : null;
    return roster !== null && isBuilding(roster);
  });

  protected ask(): void {
    this.asked.set(true);
  }

  protected fileUrl(roster: RosterView, name: string): string {
    return this.client.fileUrl(roster.id, name);
  }

  private find(screening: string): Observable<RosterView | null> {
    return this.client
      .find(screening)
      .pipe(switchMap((roster) => (roster ? this.untilBuilt(roster) : of(null))));
  }

  private make(screening: string): Observable<RosterView> {
    return this.client
      .make(screening, this.making.keyFor(screening))
      .pipe(switchMap((roster) => this.untilBuilt(roster)));
  }

  private untilBuilt(roster: RosterView): Observable<RosterView> {
    return isBuilding(roster)
      ? concat(
          of(roster),
          defer(() => this.client.follow(roster.screeningId)),
        )
      : of(roster);
  }
}
