import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { TranslocoDirective } from '@jsverse/transloco';
import type { CreatedApiToken } from '@tidu/contracts';
import { PERMISSIONS, type Permission } from '@tidu/domain';
import { EmptyStateComponent, MomentPipe } from '@tidu/ui';
import { NzAlertComponent } from 'ng-zorro-antd/alert';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzPopconfirmDirective } from 'ng-zorro-antd/popconfirm';
import { NzSkeletonComponent } from 'ng-zorro-antd/skeleton';
import { NzTableModule } from 'ng-zorro-antd/table';
import { latestOf } from '../../api/latest';
import { LoadFailureComponent } from '../../api/load-failure.component';
import { Language } from '../../language/language';
import { CopyButtonComponent } from '../copy-button.component';
import { FailureAlertComponent } from '../forms/failure-alert.component';
import { Submission } from '../forms/submission';
import { ProfileHeadComponent } from '../profile/profile-head.component';
import { CreateTokenComponent } from './create-token.component';
import { TokensClient } from './tokens.client';

/** One's own API tokens: made, shown once, and withdrawn. */
@Component({
  selector: 'tidu-tokens-page',
  imports: [
    CopyButtonComponent,
    CreateTokenComponent,
    EmptyStateComponent,
    FailureAlertComponent,
    LoadFailureComponent,
    MomentPipe,
    NzAlertComponent,
    NzButtonComponent,
    NzPopconfirmDirective,
    NzSkeletonComponent,
    NzTableModule,
    ProfileHeadComponent,
    TranslocoDirective,
  ],
  templateUrl: './tokens.page.html',
  styleUrl: './tokens.page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TokensPage {
  private readonly client = inject(TokensClient);
  private readonly language = inject(Language);

  protected readonly submission = new Submission();
  protected readonly tokens = rxResource({ stream: () => this.client.list() });
  protected readonly shown = latestOf(this.tokens);
  /** The token just made, until the page is left. */
  protected readonly made = signal<CreatedApiToken | undefined>(undefined);
  protected readonly withdrawing = signal<string | undefined>(undefined);

  protected show(token: CreatedApiToken): void {
    this.made.set(token);
    this.tokens.reload();
  }

  protected withdraw(id: string): void {
    this.withdrawing.set(id);
    this.submission.send(
      id,
      (key) => this.client.withdraw(id, key),
      () => {
        if (this.made()?.id === id) this.made.set(undefined);
        this.tokens.reload();
      },
    );
  }

  protected namesOf(permissions: readonly Permission[]): string {
    return permissions
      .map((name) => this.language.pick(PERMISSIONS[name].title))
      .join(this.language.say('list.comma'));
  }
}
