import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { PERMISSIONS, ROLES, type Permission } from '@tidu/domain';
import { FailureStateComponent } from '@tidu/ui';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { LoadFailureComponent } from '../../api/load-failure.component';
import { Language } from '../../language/language';
import { Session } from '../session';

/** In the place of a page that one may not open: what is missing, and for whom one acts. */
@Component({
  selector: 'tidu-no-entry-page',
  imports: [
    FailureStateComponent,
    LoadFailureComponent,
    NzButtonComponent,
    RouterLink,
    TranslocoDirective,
  ],
  template: `
    <ng-container *transloco="let t">
      @if (session.failure(); as error) {
        <tidu-load-failure [level]="1" [error]="error" (retry)="session.load()" />
      } @else if (session.signedIn()) {
        <tidu-failure-state
          [level]="1"
          [title]="t('accounts.session.noEntry.title')"
          [text]="
            t(textKey(), { permission: permission(), organisation: organisation(), roles: roles() })
          "
        >
          <a nz-button nzType="primary" routerLink="/">{{ t('shell.home') }}</a>
        </tidu-failure-state>
      }
    </ng-container>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NoEntryPage {
  protected readonly session = inject(Session);
  private readonly language = inject(Language);

  readonly needed = input.required<Permission>();

  protected readonly permission = computed(() =>
    this.language.pick(PERMISSIONS[this.needed()].title),
  );
  protected readonly organisation = computed(() => this.session.session().organisation?.name ?? '');
  protected readonly roles = computed(() =>
    this.session
      .session()
      .roles.map((role) => this.language.pick(ROLES[role].title))
      .join(this.language.say('list.comma')),
  );
  protected readonly textKey = computed(() =>
    this.organisation() === ''
      ? 'accounts.session.noEntry.newcomer'
      : 'accounts.session.noEntry.text',
  );

  constructor() {
    const router = inject(Router);
    const before = this.session.session();
    // Known now, or changed: the barrier looks again.
    effect(() => {
      if (this.session.loaded() && this.session.session() !== before) {
        void router.navigateByUrl(router.url, { onSameUrlNavigation: 'reload', replaceUrl: true });
      }
    });
  }
}
