import {
  ChangeDetectionStrategy,
  Component,
  inject,
  signal,
  viewChild,
  type ElementRef,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink, RouterOutlet } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { NzAlertComponent } from 'ng-zorro-antd/alert';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzDrawerModule } from 'ng-zorro-antd/drawer';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { distinctUntilChanged, filter, map, skip } from 'rxjs';
import { OtherWindows } from '../accounts/other-windows';
import { Session } from '../accounts/session';
import { Connection } from '../api/connection';
import { LanguageSwitchComponent } from '../language/language-switch.component';
import { AccountCardComponent } from './account-card.component';
import { AccountMenuComponent } from './account-menu.component';
import { DialogDrawerDirective } from './dialog-drawer.directive';
import { NavigationComponent } from './navigation.component';
import { SessionNoticesComponent } from './session-notices.component';

/** The frame: head, navigation, and the page. */
@Component({
  selector: 'tidu-root',
  imports: [
    AccountCardComponent,
    AccountMenuComponent,
    DialogDrawerDirective,
    LanguageSwitchComponent,
    NavigationComponent,
    NzAlertComponent,
    NzButtonComponent,
    NzDrawerModule,
    NzIconDirective,
    RouterLink,
    RouterOutlet,
    SessionNoticesComponent,
    TranslocoDirective,
  ],
  templateUrl: './shell.component.html',
  styleUrl: './shell.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ShellComponent {
  protected readonly connection = inject(Connection);
  protected readonly session = inject(Session);
  protected readonly menuOpen = signal(false);
  private readonly page = viewChild<ElementRef<HTMLElement>>('page');

  constructor() {
    inject(OtherWindows).watch();
    // A screen reader starts reading at the new page, not at the link that led there.
    inject(Router)
      .events.pipe(
        filter((event) => event instanceof NavigationEnd),
        map((event) => event.urlAfterRedirects.split(/[?#]/)[0]),
        distinctUntilChanged(),
        skip(1),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.focusPage());
  }

  protected focusPage(): void {
    this.page()?.nativeElement.focus({ preventScroll: true });
  }
}
