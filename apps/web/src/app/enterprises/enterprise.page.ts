import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { PageHeaderComponent } from '@tidu/ui';
import { NzBreadCrumbModule } from 'ng-zorro-antd/breadcrumb';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzDescriptionsModule } from 'ng-zorro-antd/descriptions';
import { NzSkeletonComponent } from 'ng-zorro-antd/skeleton';
import { Session } from '../accounts/session';
import { LoadFailureComponent } from '../api/load-failure.component';
import { PageTitle } from '../shell/page-title';
import { CreditCodeComponent } from './credit-code.component';
import { EnterprisesClient } from './enterprises.client';
import { FactsPanelComponent } from './facts/facts-panel.component';
import { seesManyEnterprises } from './sees-many';

/** One enterprise: who it is, what it was called, and what is known of it. */
@Component({
  selector: 'tidu-enterprise-page',
  imports: [
    CreditCodeComponent,
    FactsPanelComponent,
    LoadFailureComponent,
    NzBreadCrumbModule,
    NzButtonComponent,
    NzDescriptionsModule,
    NzSkeletonComponent,
    PageHeaderComponent,
    RouterLink,
    TranslocoDirective,
  ],
  templateUrl: './enterprise.page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EnterprisePage {
  private readonly client = inject(EnterprisesClient);
  private readonly session = inject(Session);

  readonly id = input.required<string>();

  protected readonly hasList = computed(() => seesManyEnterprises(this.session.session()));
  protected readonly enterprise = rxResource({
    params: () => this.id(),
    stream: ({ params }) => this.client.get(params),
  });

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      if (this.enterprise.hasValue()) title.about(this.enterprise.value().name);
    });
  }
}
