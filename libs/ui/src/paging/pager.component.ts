import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { NzButtonComponent } from 'ng-zorro-antd/button';

/** 上一页 / 下一页 of a keyset list; shows nothing when there is one page only. */
@Component({
  selector: 'tidu-pager',
  imports: [NzButtonComponent],
  template: `
    @if (hasPrevious() || hasNext()) {
      <nav [attr.aria-label]="label()">
        <button nz-button type="button" [disabled]="!hasPrevious()" (click)="previous.emit()">
          {{ previousLabel() }}
        </button>
        <span aria-live="polite">{{ position() }}</span>
        <button nz-button type="button" [disabled]="!hasNext()" (click)="next.emit()">
          {{ nextLabel() }}
        </button>
      </nav>
    }
  `,
  styleUrl: './pager.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PagerComponent {
  readonly hasPrevious = input.required<boolean>();
  readonly hasNext = input.required<boolean>();
  readonly label = input.required<string>();
  readonly previousLabel = input.required<string>();
  readonly nextLabel = input.required<string>();
  /** Which page this is, in words; empty when it is not known. */
  readonly position = input('');
  readonly previous = output();
  readonly next = output();
}
