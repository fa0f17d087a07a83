import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { EvaluationQuery, FactChangeView, GapChangeView, GapSetView } from '@tidu/contracts';
import { AmountPipe, TagComponent } from '@tidu/ui';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { BilingualPipe } from '../../language/bilingual.pipe';
import { writeChanges } from '../what-if/changes-word';

/** Changes that together turn the verdict, the earliest batch for them, and a link that tries them. */
@Component({
  selector: 'tidu-gap-set',
  imports: [
    AmountPipe,
    BilingualPipe,
    NzButtonComponent,
    RouterLink,
    TagComponent,
    TranslocoDirective,
  ],
  template: `
    <ng-container *transloco="let t">
      <div class="row head">
        <h3>{{ t('assessments.gaps.set', { number: number() }) }}</h3>
        <tidu-tag tone="busy">{{
          t('assessments.gaps.batch', { year: set().batchYear })
        }}</tidu-tag>
      </div>
      @if (set().changes.length > 0) {
        <ul>
          @for (change of set().changes; track $index) {
            <li>
              {{ change.text | bilingual }}
              @for (carried of change.carries; track $index) {
                <div class="soft">
                  {{
                    t('assessments.gaps.carries', {
                      title: (carried.title | bilingual),
                      year: carried.year,
                      from: (carried.from | tiduAmount),
                      to: (carried.to | tiduAmount),
                    })
                  }}
                </div>
              }
            </li>
          }
        </ul>
      } @else {
        <p>{{ t('assessments.gaps.timeAlone') }}</p>
      }
      @if (set().cures.length > 0) {
        <div class="row">
          <span class="soft">{{ t('assessments.gaps.cures') }}</span>
          @for (item of set().cures; track item.criterion) {
            <tidu-tag tone="good">{{ item.title | bilingual }}</tidu-tag>
          }
        </div>
      }
      @if (set().curedByTime.length > 0) {
        <div class="row">
          <span class="soft">{{ t('assessments.gaps.byTime') }}</span>
          @for (item of set().curedByTime; track item.criterion) {
            <tidu-tag>{{ item.title | bilingual }}</tidu-tag>
          }
        </div>
      }
      <p class="soft">{{ t('assessments.gaps.then.' + set().verdict) }}</p>
      <a
        nz-button
        class="try"
        [routerLink]="['/enterprises', enterpriseId(), 'assessment', 'what-if']"
        [queryParams]="tried()"
      >
        {{ t('assessments.gaps.try') }}
      </a>
    </ng-container>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 8px;
      height: 100%;
    }

    h3 {
      margin: 0;
      font-size: 15px;
    }

    .head {
      justify-content: space-between;
    }

    ul,
    p {
      margin: 0;
      padding-left: 20px;
    }

    p {
      padding-left: 0;
    }

    .try {
      align-self: flex-start;
      margin-top: auto;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'panel' },
})
export class GapSetComponent {
  readonly set = input.required<GapSetView>();
  readonly number = input.required<number>();
  readonly enterpriseId = input.required<string>();
  readonly question = input.required<EvaluationQuery>();

  /**
   * The what-if with these changes, on the day of the batch in which they are possible, and with
   * the figures of the years up to it that the set supposes.
   */
  protected readonly tried = computed(() => {
    const { asOf, changes, supposed } = this.set();
    const changed = changes.flatMap(factsOf);
    const others = supposed.filter((one) => !changed.some((fact) => isSameFact(fact, one)));
    return { ...this.question(), asOf, set: writeChanges([...others, ...changed]) };
  });
}

function isSameFact(a: FactChangeView, b: FactChangeView): boolean {
  return a.indicator === b.indicator && a.year === b.year;
}

/** The figure itself and those that the books raise with it. */
function factsOf({ indicator, year, to, carries }: GapChangeView): FactChangeView[] {
  return [
    { indicator, year, value: to },
    ...carries.map((carried) => ({
      indicator: carried.indicator,
      year: carried.year,
      value: carried.to,
    })),
  ];
}
