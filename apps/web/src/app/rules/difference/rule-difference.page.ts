import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { FormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { EmptyStateComponent, PageHeaderComponent } from '@tidu/ui';
import { NzBreadCrumbModule } from 'ng-zorro-antd/breadcrumb';
import { NzRadioModule } from 'ng-zorro-antd/radio';
import { NzSelectModule } from 'ng-zorro-antd/select';
import { NzSkeletonComponent } from 'ng-zorro-antd/skeleton';
import { latestOf } from '../../api/latest';
import { LoadFailureComponent } from '../../api/load-failure.component';
import { BilingualPipe } from '../../language/bilingual.pipe';
import { olderOf } from '../tiers';
import { readProcedure } from '../procedures';
import { RulesClient } from '../rules.client';
import { countsOf, itemsShown, readShown } from './changes-shown';
import { RuleChangeComponent } from './rule-change.component';

interface Choice {
  readonly from?: string;
  readonly to?: string;
  readonly procedure?: string;
  readonly show?: string;
}

/** Two rule packs side by side; what is compared and what is shown stands in the URL. */
@Component({
  selector: 'tidu-rule-difference-page',
  imports: [
    BilingualPipe,
    EmptyStateComponent,
    FormsModule,
    LoadFailureComponent,
    NzBreadCrumbModule,
    NzRadioModule,
    NzSelectModule,
    NzSkeletonComponent,
    PageHeaderComponent,
    RouterLink,
    RuleChangeComponent,
    TranslocoDirective,
  ],
  templateUrl: './rule-difference.page.html',
  styleUrl: './rule-difference.page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RuleDifferencePage {
  private readonly client = inject(RulesClient);
  private readonly router = inject(Router);

  readonly from = input<string>();
  readonly to = input<string>();
  readonly procedure = input<string>();
  readonly show = input<string>();

  protected readonly library = rxResource({ stream: () => this.client.library() });
  protected readonly packs = computed(() => (this.library.hasValue() ? this.library.value() : []));
  protected readonly chosenTo = computed(() => this.to() ?? null);
  /** Without a choice, the pack that the other one replaced. */
  protected readonly chosenFrom = computed(() => {
    const newer = this.packs().find(({ id }) => id === this.to());
    return this.from() ?? (newer && olderOf(this.packs(), newer)?.id) ?? null;
  });
  protected readonly chosenProcedure = computed(
    () => readProcedure(this.procedure()) ?? 'recognition',
  );
  protected readonly shown = computed(() => readShown(this.show()));

  protected readonly difference = rxResource({
    params: () => {
      const [from, to] = [this.chosenFrom(), this.chosenTo()];
      return from && to ? { from, to, procedure: this.chosenProcedure() } : undefined;
    },
    stream: ({ params }) => this.client.difference(params.from, params.to, params.procedure),
  });
  protected readonly latest = latestOf(this.difference);
  protected readonly counts = computed(() => countsOf(this.latest()?.counts));
  protected readonly items = computed(() => itemsShown(this.latest()?.items ?? [], this.shown()));

  protected choose(choice: Choice): void {
    void this.router.navigate([], { queryParams: choice, queryParamsHandling: 'merge' });
  }
}
