import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { NzMenuModule } from 'ng-zorro-antd/menu';
import { Session } from '../accounts/session';
import { placesOf } from './places';

/** The places that one may open, the same in the side bar and in the drawer of a phone. */
@Component({
  selector: 'tidu-navigation',
  imports: [NzIconDirective, NzMenuModule, RouterLink, TranslocoDirective],
  template: `
    <nav *transloco="let t" [attr.aria-label]="t('shell.navigation')">
      <ul nz-menu nzMode="inline">
        @for (place of places(); track place.path) {
          <li nz-menu-item nzMatchRouter [nzMatchRouterExact]="place.exact ?? false">
            <nz-icon [nzType]="place.icon" aria-hidden="true" />
            <a [routerLink]="place.path" (click)="chosen.emit()">{{ t(place.label) }}</a>
          </li>
        }
      </ul>
    </nav>
  `,
  styles: `
    ul {
      border-right: 0;
    }

    nz-icon {
      margin-right: 10px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NavigationComponent {
  private readonly session = inject(Session);

  readonly chosen = output();

  /** None before it is known who looks: places must not come and go under the pointer. */
  protected readonly places = computed(() =>
    this.session.loaded() || this.session.failure() ? placesOf(this.session.session()) : [],
  );
}
