import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { AssessedEnterpriseView } from '@tidu/contracts';
import { PageHeaderComponent, TagComponent } from '@tidu/ui';
import { NzBreadCrumbModule } from 'ng-zorro-antd/breadcrumb';
import { Session } from '../../accounts/session';
import { seesManyEnterprises } from '../../enterprises/sees-many';
import { BilingualPipe } from '../../language/bilingual.pipe';
import { PageTitle } from '../../shell/page-title';

export type AssessmentTab = 'ladder' | 'items' | 'gaps' | 'whatIf';

const PATHS: Readonly<Record<AssessmentTab, readonly string[]>> = {
  ladder: [],
  items: ['items'],
  gaps: ['gaps'],
  whatIf: ['what-if'],
};

/** Which enterprise is assessed, and the four ways to look at it. */
@Component({
  selector: 'tidu-assessment-head',
  imports: [
    BilingualPipe,
    NzBreadCrumbModule,
    PageHeaderComponent,
    RouterLink,
    TagComponent,
    TranslocoDirective,
  ],
  template: `
    <ng-container *transloco="let t">
      <tidu-page-header [title]="enterprise()?.name ?? t('assessments.title')">
        <nz-breadcrumb trail>
          @if (hasList()) {
            <nz-breadcrumb-item>
              <a routerLink="/enterprises">{{ t('enterprises.list.title') }}</a>
            </nz-breadcrumb-item>
          }
          <nz-breadcrumb-item>
            <a [routerLink]="['/enterprises', enterpriseId()]">{{ t('enterprises.one.title') }}</a>
          </nz-breadcrumb-item>
          <nz-breadcrumb-item>{{ t('assessments.title') }}</nz-breadcrumb-item>
        </nz-breadcrumb>
        <ng-container tags>
          @if (enterprise(); as one) {
            <tidu-tag [title]="one.size.grounds | bilingual">
              {{ one.size.title | bilingual }}
            </tidu-tag>
          }
        </ng-container>
      </tidu-page-header>
      <nav [attr.aria-label]="t('assessments.views')">
        @for (link of links(); track link.name) {
          <a
            [routerLink]="link.path"
            [queryParams]="pack() ? { pack: pack() } : {}"
            queryParamsHandling="merge"
            [attr.aria-current]="link.name === tab() ? 'page' : null"
          >
            {{ t('assessments.tab.' + link.name) }}
          </a>
        }
      </nav>
    </ng-container>
  `,
  styleUrl: './assessment-head.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AssessmentHeadComponent {
  private readonly session = inject(Session);

  readonly enterpriseId = input.required<string>();
  readonly enterprise = input<AssessedEnterpriseView>();
  readonly tab = input.required<AssessmentTab>();
  /** The pack that the other views are shown for; without one there is only the ladder. */
  readonly pack = input<string>();

  protected readonly hasList = computed(() => seesManyEnterprises(this.session.session()));
  protected readonly links = computed(() => {
    const tabs: AssessmentTab[] = this.pack() ? ['ladder', 'items', 'gaps', 'whatIf'] : ['ladder'];
    return tabs.map((name) => ({
      name,
      path: ['/enterprises', this.enterpriseId(), 'assessment', ...PATHS[name]],
    }));
  });

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      const name = this.enterprise()?.name;
      if (name) title.about(name);
    });
  }
}
