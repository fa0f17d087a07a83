import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { BackTestSummary } from '@tidu/contracts';
import { formatNumber } from '@tidu/ui';
import { Language } from '../../language/language';
import { storyOf, type StoryLine } from './story';

/** The difference in words. */
@Component({
  selector: 'tidu-story',
  imports: [TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <h2>{{ t('backTests.story.title') }}</h2>
      <ul>
        @for (sentence of sentences(); track $index) {
          <li>{{ sentence }}</li>
        }
      </ul>
    </ng-container>
  `,
  styles: `
    :host {
      display: block;
    }

    ul {
      margin: 8px 0 0;
      padding-left: 20px;
    }

    li {
      padding: 2px 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'panel' },
})
export class StoryComponent {
  private readonly language = inject(Language);

  readonly summary = input.required<BackTestSummary>();

  protected readonly sentences = computed(() =>
    storyOf(this.summary()).map((line) => this.sentenceOf(line)),
  );

  private sentenceOf({ key, values }: StoryLine): string {
    const filled: Record<string, string> = {};
    for (const [name, value] of Object.entries(values)) {
      filled[name] = typeof value === 'number' ? formatNumber(value, 0) : this.language.pick(value);
    }
    return this.language.say(`backTests.story.${key}`, filled);
  }
}
