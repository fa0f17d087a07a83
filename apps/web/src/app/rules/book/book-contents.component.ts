import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { BilingualPipe } from '../../language/bilingual.pipe';
import type { Chapter } from './chapters';

/** The contents of a rule book; each line leads to its place. */
@Component({
  selector: 'tidu-book-contents',
  imports: [BilingualPipe, RouterLink, TranslocoDirective],
  template: `
    <nav *transloco="let t" [attr.aria-label]="t('rules.book.contents')">
      <h2>{{ t('rules.book.contents') }}</h2>
      @if (total() !== null) {
        <p class="soft">{{ t('rules.book.total', { points: total() }) }}</p>
      }
      <ol class="plain-list">
        @for (chapter of chapters(); track chapter.id) {
          <li>
            <a
              class="chapter"
              [routerLink]="[]"
              [fragment]="'group-' + chapter.id"
              queryParamsHandling="preserve"
              (click)="chosen.emit('group-' + chapter.id)"
            >
              {{ chapter.title | bilingual }}
            </a>
            <ol class="plain-list">
              @for (item of chapter.items; track item.id) {
                <li>
                  <a
                    [routerLink]="[]"
                    [fragment]="'item-' + item.id"
                    queryParamsHandling="preserve"
                    (click)="chosen.emit('item-' + item.id)"
                  >
                    {{ item.title | bilingual }}
                  </a>
                </li>
              }
            </ol>
          </li>
        }
      </ol>
    </nav>
  `,
  styleUrl: './book-contents.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'panel' },
})
export class BookContentsComponent {
  readonly chapters = input.required<readonly Chapter[]>();
  /** Points of the whole score table; null where the pack has none. */
  readonly total = input.required<number | null>();
  /** The place to show, also when the URL names it already. */
  readonly chosen = output<string>();
}
