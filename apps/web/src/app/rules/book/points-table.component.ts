import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { PointsTableView } from '@tidu/contracts';
import { AmountPipe } from '@tidu/ui';
import { BilingualPipe } from '../../language/bilingual.pipe';

/** How the points of a scored item are given: one small table an indicator. */
@Component({
  selector: 'tidu-points-table',
  imports: [AmountPipe, BilingualPipe, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      @if (points().columns.length > 1) {
        <p class="soft">{{ t('rules.points.best') }}</p>
      }
      <div class="tables">
        @for (column of points().columns; track $index) {
          <table>
            <thead>
              <tr>
                <th scope="col">{{ column.title | bilingual }}</th>
                <th scope="col" class="number">{{ t('rules.points.points') }}</th>
              </tr>
            </thead>
            <tbody>
              @for (row of column.rows; track $index) {
                <tr>
                  <td>{{ row.condition | bilingual }}</td>
                  <td class="number">{{ row.points | tiduAmount }}</td>
                </tr>
              }
            </tbody>
          </table>
        }
      </div>
    </ng-container>
  `,
  styles: `
    .tables {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 300px), 1fr));
      align-items: start;
      gap: 8px 16px;
      margin-bottom: 6px;
    }

    p {
      margin: 0;
      font-size: 13px;
    }

    table {
      width: 100%;
      border-collapse: collapse;
      font-size: 13px;
    }

    th,
    td {
      padding: 4px 8px;
      border: 1px solid var(--tidu-line);
      font-weight: 400;
      text-align: left;
    }

    thead th {
      background: var(--tidu-ground);
    }

    .number {
      width: 64px;
      font-variant-numeric: tabular-nums;
      text-align: right;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PointsTableComponent {
  readonly points = input.required<PointsTableView>();
}
