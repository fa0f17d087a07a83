import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { DemoAccountView } from '@tidu/contracts';
import { NzSkeletonComponent } from 'ng-zorro-antd/skeleton';
import { LoadFailureComponent } from '../../api/load-failure.component';
import { DemoClient } from '../demo/demo.client';
import { RoleNamesPipe } from '../role-names.pipe';

interface Group {
  readonly organisation: string;
  readonly accounts: readonly DemoAccountView[];
}

/** The accounts of the demonstration, by organisation; one click takes one. */
@Component({
  selector: 'tidu-demo-accounts',
  imports: [
    LoadFailureComponent,
    NzSkeletonComponent,
    RoleNamesPipe,
    RouterLink,
    TranslocoDirective,
  ],
  template: `
    <section class="panel" *transloco="let t" aria-labelledby="demo-accounts">
      <div class="panel-head">
        <h2 id="demo-accounts">{{ t('accounts.demo.accounts.title') }}</h2>
        <a routerLink="/demo/mails">{{ t('accounts.demo.mails.title') }}</a>
      </div>
      <p class="soft">{{ t('accounts.demo.accounts.text') }}</p>
      @if (accounts.error(); as error) {
        <tidu-load-failure [error]="error" (retry)="accounts.reload()" />
      } @else if (accounts.hasValue()) {
        @for (group of groups(); track group.organisation) {
          <h3>{{ group.organisation || t('accounts.session.noOrganisation') }}</h3>
          <ul class="plain-list">
            @for (account of group.accounts; track account.email) {
              <li>
                <button type="button" (click)="chosen.emit(account)">
                  <strong>{{ account.name }}</strong>
                  <span>{{ account.roles | roleNames }}</span>
                  <span class="soft">{{ account.email }}</span>
                </button>
              </li>
            }
          </ul>
        }
      } @else {
        <nz-skeleton [nzActive]="true" [nzParagraph]="{ rows: 6 }" />
      }
    </section>
  `,
  styleUrl: './demo-accounts.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DemoAccountsComponent {
  private readonly client = inject(DemoClient);

  readonly chosen = output<DemoAccountView>();

  protected readonly accounts = rxResource({ stream: () => this.client.accounts() });
  protected readonly groups = computed<readonly Group[]>(() => {
    const accounts = this.accounts.hasValue() ? this.accounts.value() : [];
    const names = [...new Set(accounts.map(({ organisationName }) => organisationName))];
    return names.map((organisation) => ({
      organisation,
      accounts: accounts.filter(({ organisationName }) => organisationName === organisation),
    }));
  });
}
