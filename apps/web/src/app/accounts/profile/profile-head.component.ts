import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { PageHeaderComponent } from '@tidu/ui';
import { Session } from '../session';

/** The head that the pages of one's own account share, with the ways between them. */
@Component({
  selector: 'tidu-profile-head',
  imports: [PageHeaderComponent, RouterLink, RouterLinkActive, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <tidu-page-header [title]="title()" [text]="text()" />
      <nav [attr.aria-label]="t('accounts.profile.title')">
        @for (place of places; track place.path) {
          @if (session.may(place.needed)) {
            <a
              [routerLink]="place.path"
              routerLinkActive="here"
              ariaCurrentWhenActive="page"
              [routerLinkActiveOptions]="{ exact: true }"
            >
              {{ t(place.label) }}
            </a>
          }
        }
      </nav>
    </ng-container>
  `,
  styleUrl: './profile-head.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProfileHeadComponent {
  protected readonly session = inject(Session);

  readonly title = input.required<string>();
  readonly text = input('');

  protected readonly places = [
    { path: '/profile', label: 'accounts.profile.title', needed: 'account.own' },
    { path: '/profile/sessions', label: 'accounts.sessions.title', needed: 'account.own' },
    { path: '/profile/tokens', label: 'accounts.tokens.title', needed: 'token.manage' },
  ] as const;
}
