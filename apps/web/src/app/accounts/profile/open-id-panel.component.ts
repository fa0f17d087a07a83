import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TagComponent } from '@tidu/ui';

/** Whether the account is linked to the sign-in by OpenID Connect. */
@Component({
  selector: 'tidu-open-id-panel',
  imports: [TagComponent, TranslocoDirective],
  template: `
    <section class="panel" *transloco="let t">
      <div class="panel-head">
        <h2>{{ t('accounts.profile.openId.title') }}</h2>
        <tidu-tag [tone]="linked() ? 'good' : 'calm'">
          {{ t(linked() ? 'accounts.profile.openId.linked' : 'accounts.profile.openId.open') }}
        </tidu-tag>
      </div>
      <p class="soft">
        {{
          t(
            hasPassword()
              ? 'accounts.profile.openId.text'
              : 'accounts.profile.openId.withoutPassword'
          )
        }}
      </p>
    </section>
  `,
  styles: `
    p {
      margin: 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OpenIdPanelComponent {
  readonly linked = input.required<boolean>();
  readonly hasPassword = input.required<boolean>();
}
