import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { AssessmentRow } from '@tidu/contracts';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import type { ResultFilters } from '../results/result-filters';
import { ScreeningsClient } from '../screenings.client';

/**
 * The enterprises before and after this one on the page of the list from which the reader came.
 * A convenience: when the list cannot be loaded, there is nothing to step to.
 */
@Component({
  selector: 'tidu-neighbours',
  imports: [NzButtonComponent, NzIconDirective, RouterLink, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      @if (before(); as row) {
        <a
          nz-button
          [routerLink]="linkTo(row)"
          queryParamsHandling="preserve"
          [state]="state()"
          [attr.aria-label]="t('screenings.sheet.previous') + ' ' + row.enterpriseName"
        >
          <nz-icon nzType="left" aria-hidden="true" />{{ t('screenings.sheet.previous') }}
        </a>
      }
      @if (following(); as row) {
        <a
          nz-button
          [routerLink]="linkTo(row)"
          queryParamsHandling="preserve"
          [state]="state()"
          [attr.aria-label]="t('screenings.sheet.next') + ' ' + row.enterpriseName"
        >
          {{ t('screenings.sheet.next') }}<nz-icon nzType="right" aria-hidden="true" />
        </a>
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: flex;
      gap: 8px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NeighboursComponent {
  private readonly client = inject(ScreeningsClient);

  readonly screeningId = input.required<string>();
  readonly enterpriseId = input.required<string>();
  readonly filters = input.required<ResultFilters>();
  readonly state = input.required<object>();

  private readonly page = rxResource({
    params: () => ({ id: this.screeningId(), filters: this.filters() }),
    stream: ({ params }) => this.client.assessments(params.id, params.filters),
  });
  private readonly rows = computed(() => (this.page.hasValue() ? this.page.value().items : []));
  private readonly place = computed(() =>
    this.rows().findIndex((row) => row.enterpriseId === this.enterpriseId()),
  );
  protected readonly before = computed(() => this.rows()[this.place() - 1]);
  protected readonly following = computed(() =>
    this.place() < 0 ? undefined : this.rows()[this.place() + 1],
  );

  protected linkTo({ enterpriseId }: AssessmentRow): string[] {
    return ['/screenings', this.screeningId(), 'enterprises', enterpriseId];
  }
}
