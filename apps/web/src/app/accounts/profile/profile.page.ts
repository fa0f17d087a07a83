import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { TranslocoDirective } from '@jsverse/transloco';
import { NzSkeletonComponent } from 'ng-zorro-antd/skeleton';
import { LoadFailureComponent } from '../../api/load-failure.component';
import { AccountClient } from './account.client';
import { OpenIdPanelComponent } from './open-id-panel.component';
import { PasswordPanelComponent } from './password-panel.component';
import { PersonPanelComponent } from './person-panel.component';
import { ProfileHeadComponent } from './profile-head.component';
import { SecondFactorPanelComponent } from './second-factor-panel.component';

/** One's own account: name, language, password and second factor. */
@Component({
  selector: 'tidu-profile-page',
  imports: [
    LoadFailureComponent,
    NzSkeletonComponent,
    OpenIdPanelComponent,
    PasswordPanelComponent,
    PersonPanelComponent,
    ProfileHeadComponent,
    SecondFactorPanelComponent,
    TranslocoDirective,
  ],
  template: `
    <ng-container *transloco="let t">
      <tidu-profile-head
        [title]="t('accounts.profile.title')"
        [text]="t('accounts.profile.text')"
      />
      @if (account.error(); as error) {
        <tidu-load-failure [error]="error" (retry)="account.reload()" />
      } @else if (account.hasValue()) {
        @let one = account.value();
        <div class="stack">
          <tidu-person-panel
            [account]="one"
            (saved)="account.set($event)"
            (outdated)="account.reload()"
          />
          @if (one.hasPassword) {
            <tidu-password-panel [account]="one" />
          }
          <tidu-second-factor-panel [account]="one" (changed)="account.reload()" />
          <tidu-open-id-panel [linked]="one.openIdLinked" [hasPassword]="one.hasPassword" />
        </div>
      } @else {
        <div class="panel"><nz-skeleton [nzActive]="true" [nzParagraph]="{ rows: 8 }" /></div>
      }
    </ng-container>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProfilePage {
  private readonly client = inject(AccountClient);

  protected readonly account = rxResource({ stream: () => this.client.get() });
}
