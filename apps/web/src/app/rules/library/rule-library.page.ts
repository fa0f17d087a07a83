import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { FormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { EmptyStateComponent, formatDay, PageHeaderComponent, parseDay } from '@tidu/ui';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzDatePickerComponent } from 'ng-zorro-antd/date-picker';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { NzSelectModule } from 'ng-zorro-antd/select';
import { NzSkeletonComponent } from 'ng-zorro-antd/skeleton';
import { latestOf } from '../../api/latest';
import { LoadFailureComponent } from '../../api/load-failure.component';
import { SearchFieldComponent } from '../../search/search-field.component';
import { RulesClient, type LibraryFilters } from '../rules.client';
import { TIERS } from '../tiers';
import { PackTableComponent } from './pack-table.component';
import { RuleFinderComponent } from './rule-finder.component';

/** All rule packs, by tier; the filters stand in the URL. */
@Component({
  selector: 'tidu-rule-library-page',
  imports: [
    EmptyStateComponent,
    FormsModule,
    LoadFailureComponent,
    NzButtonComponent,
    NzDatePickerComponent,
    NzIconDirective,
    NzSelectModule,
    NzSkeletonComponent,
    PackTableComponent,
    PageHeaderComponent,
    RouterLink,
    RuleFinderComponent,
    SearchFieldComponent,
    TranslocoDirective,
  ],
  templateUrl: './rule-library.page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RuleLibraryPage {
  private readonly client = inject(RulesClient);
  private readonly router = inject(Router);

  readonly q = input<string>();
  readonly tier = input<string>();
  readonly inForceOn = input<string>();

  protected readonly tiers = TIERS;
  protected readonly day = computed(() => {
    const day = this.inForceOn();
    return day ? parseDay(day) : null;
  });
  protected readonly narrowed = computed(() =>
    [this.q(), this.tier(), this.inForceOn()].some(Boolean),
  );
  protected readonly packs = rxResource({
    params: () => ({ q: this.q(), tier: this.tier(), inForceOn: this.inForceOn() }),
    stream: ({ params }) => this.client.library(params),
  });
  protected readonly shown = latestOf(this.packs);

  protected narrow(filters: LibraryFilters): void {
    void this.router.navigate([], { queryParams: filters, queryParamsHandling: 'merge' });
  }

  protected narrowToDay(day: Date | null): void {
    this.narrow({ inForceOn: day ? formatDay(day) : undefined });
  }

  protected clear(): void {
    this.narrow({ q: undefined, tier: undefined, inForceOn: undefined });
  }
}
