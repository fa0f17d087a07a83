import {
  ChangeDetectionStrategy,
  Component,
  computed,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { FormsModule } from '@angular/forms';
import { TranslocoDirective } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { NzInputDirective } from 'ng-zorro-antd/input';
import { isId } from './audit-filters';

let fields = 0;

/** Takes the id of an account or an organisation; a click in the list fills it in. */
@Component({
  selector: 'tidu-party-field',
  imports: [FormsModule, NzButtonComponent, NzIconDirective, NzInputDirective, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <label [for]="id">{{ label() }}</label>
      <form (ngSubmit)="search()">
        <input
          nz-input
          name="party"
          maxlength="36"
          spellcheck="false"
          [id]="id"
          [nzStatus]="wrong() ? 'error' : ''"
          [attr.aria-invalid]="wrong() || null"
          [attr.aria-describedby]="wrong() ? id + '-fault' : null"
          [attr.placeholder]="t('audit.search.id')"
          [(ngModel)]="draft"
        />
        <button nz-button type="submit" [attr.aria-label]="t('filter.search')">
          <nz-icon nzType="search" />
        </button>
      </form>
      @if (wrong()) {
        <span class="fault" role="alert" [id]="id + '-fault'">{{ t('audit.search.idFault') }}</span>
      } @else if (name()) {
        <span class="soft">{{ name() }}</span>
      }
    </ng-container>
  `,
  styles: `
    form {
      display: flex;
    }

    .fault {
      color: var(--tidu-bad-ink);
      font-size: 13px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PartyFieldComponent {
  readonly label = input.required<string>();
  /** What the list is narrowed to now; empty when it is not. */
  readonly value = input.required<string>();
  /** What the value is called, when an entry tells. */
  readonly name = input('');
  readonly searched = output<string>();

  protected readonly id = `party-field-${(fields += 1)}`;
  protected readonly draft = linkedSignal(() => this.value());
  protected readonly wrong = computed(() => {
    const text = this.draft().trim();
    return text !== '' && !isId(text);
  });

  protected search(): void {
    if (!this.wrong()) this.searched.emit(this.draft().trim());
  }
}
