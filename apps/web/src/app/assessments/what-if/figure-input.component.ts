import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { TranslocoDirective } from '@jsverse/transloco';
import type { WhatIfInputView } from '@tidu/contracts';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzInputDirective } from 'ng-zorro-antd/input';
import { NzSelectModule } from 'ng-zorro-antd/select';
import { factText } from '../../enterprises/facts/fact-value';
import { unitText } from '../../enterprises/facts/fact-words';
import { BilingualPipe } from '../../language/bilingual.pipe';
import { Language } from '../../language/language';
import { sliderRange } from './slider-range';

/** One figure of a what-if: a slider with a number beside it, or a choice. */
@Component({
  selector: 'tidu-figure-input',
  imports: [
    BilingualPipe,
    FormsModule,
    NzButtonComponent,
    NzInputDirective,
    NzSelectModule,
    TranslocoDirective,
  ],
  templateUrl: './figure-input.component.html',
  styleUrl: './figure-input.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FigureInputComponent {
  private readonly language = inject(Language);

  readonly input = input.required<WhatIfInputView>();
  /** As taken now; null for unknown. */
  readonly value = input.required<unknown>();
  readonly changed = input(false);
  readonly taken = output<unknown>();

  protected readonly id = computed(() => `figure-${this.input().indicator}-${this.input().year}`);
  protected readonly number = computed(() => {
    const value = this.value();
    return typeof value === 'number' ? value : null;
  });
  protected readonly range = computed(() => sliderRange(this.input(), this.value()));
  protected readonly kind = computed(() => {
    const { type } = this.input();
    return type === 'integer' ? 'number' : type;
  });
  protected readonly unit = computed(() => {
    const unit = unitText(this.input().unit);
    return unit ? this.language.pick(unit) : '';
  });
  protected readonly stored = computed(() => this.language.pick(factText(this.input().value)));
  protected readonly options = computed(() =>
    (this.kind() === 'boolean' ? [true, false] : this.input().options).map((value) => ({
      value,
      label: this.language.pick(factText(value)),
    })),
  );
  /** A list has entries with fields of their own; they are recorded, not tried. */
  protected readonly text = computed(() => this.language.pick(factText(this.value())));

  /** An empty field means that the figure is not known. */
  protected takeNumber(text: string): void {
    const number = Number(text);
    if (text.trim() === '') this.taken.emit(null);
    else if (Number.isFinite(number)) this.taken.emit(number);
  }
}
