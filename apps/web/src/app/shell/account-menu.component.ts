import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { filter, map } from 'rxjs';
import { returnPathOf } from '../accounts/local-path';
import { Session } from '../accounts/session';
import { AccountCardComponent } from './account-card.component';

/** In the head: who is signed in, opening the card of the account; for others the way to sign in. */
@Component({
  selector: 'tidu-account-menu',
  imports: [AccountCardComponent, NzButtonComponent, NzIconDirective, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      @if (session.signedIn()) {
        <button
          #opener
          nz-button
          nzType="text"
          type="button"
          aria-controls="account-card"
          [attr.aria-expanded]="isOpen()"
          (click)="isOpen.set(!isOpen())"
        >
          <nz-icon nzType="user" aria-hidden="true" />
          <span class="name">{{ session.session().person?.name }}</span>
        </button>
        @if (isOpen()) {
          <section id="account-card" [attr.aria-label]="t('shell.account.title')">
            <tidu-account-card (chosen)="isOpen.set(false)" />
          </section>
        }
      } @else if (session.loaded() && !signingIn()) {
        <button nz-button nzType="primary" type="button" (click)="signIn()">
          {{ t('accounts.signIn.submit') }}
        </button>
      }
    </ng-container>
  `,
  styleUrl: './account-menu.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    '[class.signed-in]': 'session.signedIn()',
    '(document:click)': 'leave($event.target)',
    '(focusout)': 'leave($event.relatedTarget)',
    '(keydown.escape)': 'close()',
  },
})
export class AccountMenuComponent {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly router = inject(Router);
  private readonly opener = viewChild<unknown, ElementRef<HTMLElement>>('opener', {
    read: ElementRef,
  });

  protected readonly session = inject(Session);
  /** There the page itself is the way to sign in. */
  protected readonly signingIn = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(({ urlAfterRedirects }) => urlAfterRedirects.startsWith('/sign-in')),
    ),
    { initialValue: true },
  );
  protected readonly isOpen = signal(false);

  /** Closes when something else is clicked or takes the focus; no target: the window lost it. */
  protected leave(target: EventTarget | null): void {
    if (target instanceof Node && !this.host.nativeElement.contains(target)) this.isOpen.set(false);
  }

  protected close(): void {
    if (!this.isOpen()) return;
    this.isOpen.set(false);
    this.opener()?.nativeElement.focus();
  }

  protected signIn(): void {
    const returnTo = returnPathOf(this.router.url);
    void this.router.navigate(['/sign-in'], {
      queryParams: returnTo === '/' ? {} : { returnTo },
    });
  }
}
