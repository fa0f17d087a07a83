import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  model,
} from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { DivisionView } from '@tidu/contracts';
import { NzCascaderComponent, type NzCascaderOption } from 'ng-zorro-antd/cascader';
import { map, type Observable, tap } from 'rxjs';
import { CascaderListboxDirective } from './cascader-listbox.directive';
import { pathTo, prefixOf } from './division-code';
import { DivisionsClient } from './divisions.client';
import type { OfficePlaces } from './office-places';

/** Picks a province, city or county; nothing picked means all of them. */
@Component({
  selector: 'tidu-division-picker',
  imports: [CascaderListboxDirective, FormsModule, NzCascaderComponent],
  template: `
    <nz-cascader
      tiduListbox
      [attr.aria-label]="label()"
      [nzLoadData]="load"
      [nzChangeOnSelect]="true"
      [nzPlaceHolder]="placeholder()"
      [ngModel]="path()"
      (ngModelChange)="pick($event)"
    />
  `,
  styles: `
    nz-cascader {
      width: 100%;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DivisionPickerComponent {
  private readonly divisions = inject(DivisionsClient);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly label = input.required<string>();
  readonly placeholder = input.required<string>();
  /** The division's code without trailing zeros: 33, 3306, 330602; empty for all of them. */
  readonly prefix = model('');
  /** The places among which to pick; null for the whole country. */
  readonly within = input<OfficePlaces | null>(null);

  protected readonly path = computed(() => {
    const path = pathTo(this.prefix(), this.within()?.prefix);
    return path.length > 0 ? path : null;
  });

  constructor() {
    // The cascader's own field takes the focus while it is open, and has no name by itself.
    afterRenderEffect(() => {
      const field = this.host.nativeElement.querySelector('input');
      field?.setAttribute('aria-label', this.label());
      field?.setAttribute('tabindex', '-1');
    });
  }

  /** The cascader takes what it asked for from `children` of the option it passed. */
  protected readonly load = (option: NzCascaderOption): Promise<void> =>
    new Promise((resolve, reject) => {
      this.options(option).subscribe({ complete: resolve, error: reject });
    });

  protected pick(path: string[] | null): void {
    this.prefix.set(prefixOf(path?.at(-1) ?? ''));
  }

  private options(option: NzCascaderOption): Observable<NzCascaderOption[]> {
    const within = this.within();
    return this.divisions.below((option.value as string | undefined) ?? within?.code).pipe(
      map((divisions) => divisions.filter(({ code }) => within?.has(code) ?? true).map(optionOf)),
      tap((children) => {
        option.children = children;
        if (children.length === 0) option.isLeaf = true;
      }),
    );
  }
}

function optionOf({ code, name, level }: DivisionView): NzCascaderOption {
  return { value: code, label: name, isLeaf: level === 'county' };
}
