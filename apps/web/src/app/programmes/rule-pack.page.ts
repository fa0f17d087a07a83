import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { CriterionView } from '@tidu/contracts';
import { findIndicator } from '@tidu/policy';
import { PageHeaderComponent, TagComponent } from '@tidu/ui';
import { NzAlertComponent } from 'ng-zorro-antd/alert';
import { NzBreadCrumbModule } from 'ng-zorro-antd/breadcrumb';
import { NzDescriptionsModule } from 'ng-zorro-antd/descriptions';
import { NzSkeletonComponent } from 'ng-zorro-antd/skeleton';
import { NzTableModule } from 'ng-zorro-antd/table';
import { LoadFailureComponent } from '../api/load-failure.component';
import { BilingualPipe } from '../language/bilingual.pipe';
import { Language } from '../language/language';
import { PageTitle } from '../shell/page-title';
import { ProgrammesClient } from './programmes.client';
import { ReferenceComponent } from './reference.component';

/** A rule pack as a person reads it: every criterion with its article. */
@Component({
  selector: 'tidu-rule-pack-page',
  imports: [
    BilingualPipe,
    LoadFailureComponent,
    NzAlertComponent,
    NzBreadCrumbModule,
    NzDescriptionsModule,
    NzSkeletonComponent,
    NzTableModule,
    PageHeaderComponent,
    ReferenceComponent,
    RouterLink,
    TagComponent,
    TranslocoDirective,
  ],
  templateUrl: './rule-pack.page.html',
  styleUrl: './rule-pack.page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RulePackPage {
  private readonly client = inject(ProgrammesClient);
  private readonly language = inject(Language);

  readonly book = input.required<string>();
  readonly tier = input.required<string>();

  protected readonly pack = rxResource({
    params: () => ({ book: this.book(), tier: this.tier() }),
    stream: ({ params }) => this.client.pack(params.book, params.tier),
  });
  protected readonly unconfirmed = computed(() =>
    this.pack.hasValue() ? this.pack.value().criteria - this.pack.value().confirmedCriteria : 0,
  );

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      if (this.pack.hasValue()) title.about(this.language.pick(this.pack.value().title));
    });
  }

  protected indicatorsOf({ indicators }: CriterionView): string {
    return this.join(
      indicators.map((id) => {
        const known = findIndicator(id);
        return known ? this.language.pick(known.title) : id;
      }),
    );
  }

  protected proceduresOf(procedures: readonly string[]): string {
    return this.join(procedures.map((procedure) => this.language.say(`procedure.${procedure}`)));
  }

  private join(words: readonly string[]): string {
    return words.join(this.language.say('list.separator')) || '—';
  }
}
