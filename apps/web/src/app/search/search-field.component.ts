import { ChangeDetectionStrategy, Component, input, linkedSignal, output } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { NzInputDirective } from 'ng-zorro-antd/input';

let fields = 0;

/** A field that searches on Enter or by its button, not with every letter. */
@Component({
  selector: 'tidu-search-field',
  imports: [FormsModule, NzButtonComponent, NzIconDirective, NzInputDirective],
  template: `
    <label [for]="id">{{ label() }}</label>
    <form (ngSubmit)="searched.emit(draft().trim())">
      <input nz-input name="text" type="search" maxlength="100" [id]="id" [(ngModel)]="draft" />
      <button nz-button type="submit" [attr.aria-label]="button()">
        <nz-icon nzType="search" />
      </button>
    </form>
  `,
  styles: `
    form {
      display: flex;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SearchFieldComponent {
  readonly label = input.required<string>();
  readonly button = input.required<string>();
  /** What is being searched for now. */
  readonly text = input.required<string>();
  readonly searched = output<string>();

  protected readonly id = `search-field-${(fields += 1)}`;
  protected readonly draft = linkedSignal(() => this.text());
}
