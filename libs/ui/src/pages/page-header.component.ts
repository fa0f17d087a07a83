import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** The head of a page: where it stands (projected `trail`), its name, what it is for, actions. */
@Component({
  selector: 'tidu-page-header',
  template: `
    <ng-content select="[trail]" />
    <div class="row">
      <div class="words">
        <h1>{{ title() }}</h1>
        <ng-content select="[tags]" />
      </div>
      <div class="actions"><ng-content select="[actions]" /></div>
    </div>
    @if (text()) {
      <p>{{ text() }}</p>
    }
  `,
  styleUrl: './page-header.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PageHeaderComponent {
  readonly title = input.required<string>();
  readonly text = input('');
}
