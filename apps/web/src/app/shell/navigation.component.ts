import { ChangeDetectionStrategy, Component, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { NzMenuModule } from 'ng-zorro-antd/menu';

interface Place {
  readonly path: string;
  readonly label: string;
  readonly icon: string;
}

/** The places of the office, the same in the side bar and in the drawer of a phone. */
@Component({
  selector: 'tidu-navigation',
  imports: [NzIconDirective, NzMenuModule, RouterLink, TranslocoDirective],
  template: `
    <nav *transloco="let t" [attr.aria-label]="t('shell.navigation')">
      <ul nz-menu nzMode="inline">
        @for (place of places; track place.path) {
          <li nz-menu-item nzMatchRouter>
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
  readonly chosen = output();

  protected readonly places: readonly Place[] = [
    { path: '/screenings', label: 'screenings.list.title', icon: 'fund' },
    { path: '/enterprises', label: 'enterprises.list.title', icon: 'bank' },
    { path: '/imports', label: 'imports.list.title', icon: 'import' },
    { path: '/programmes', label: 'programmes.list.title', icon: 'book' },
    { path: '/rules', label: 'rules.library.title', icon: 'read' },
    { path: '/back-tests', label: 'backTests.list.title', icon: 'experiment' },
    { path: '/calendar', label: 'calendar.title', icon: 'calendar' },
  ];
}
