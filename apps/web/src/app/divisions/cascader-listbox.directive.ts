import { DestroyRef, Directive, ElementRef, inject } from '@angular/core';
import { NzCascaderComponent } from 'ng-zorro-antd/cascader';

let cascaders = 0;

/**
 * Tells screen readers what NG-ZORRO's cascader is: a combobox whose columns are list boxes, and
 * which option the arrow keys have reached. Its own columns carry a role that fits nothing.
 */
@Directive({
  selector: 'nz-cascader[tiduListbox]',
  host: { role: 'combobox', 'aria-haspopup': 'listbox', 'aria-expanded': 'false' },
})
export class CascaderListboxDirective {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly id = `cascader-${(cascaders += 1)}`;
  private readonly changes = new MutationObserver(() => this.name());

  constructor() {
    inject(NzCascaderComponent).nzOpenChange.subscribe((open) =>
      open ? this.watch() : this.leave(),
    );
    inject(DestroyRef).onDestroy(() => this.changes.disconnect());
  }

  private watch(): void {
    this.host.setAttribute('aria-expanded', 'true');
    // The columns are drawn into the page's overlay, later and anew with every choice.
    this.changes.observe(document.body, {
      subtree: true,
      childList: true,
      attributeFilter: ['class'],
    });
    this.name();
  }

  private leave(): void {
    this.changes.disconnect();
    this.host.setAttribute('aria-expanded', 'false');
    this.host.removeAttribute('aria-controls');
    this.host.removeAttribute('aria-activedescendant');
  }

  private name(): void {
    const columns = Array.from(document.querySelectorAll('.ant-cascader-menu'));
    columns.forEach((column, index) => {
      column.id = `${this.id}-${index}`;
      column.role = 'listbox';
      column.ariaLabel = this.host.ariaLabel;
      column.querySelectorAll('li').forEach((option, place) => {
        option.id = `${column.id}-${place}`;
        option.role = 'option';
        option.ariaSelected = String(option.classList.contains('ant-cascader-menu-item-active'));
      });
    });
    this.host.setAttribute('aria-controls', columns.map(({ id }) => id).join(' '));
    const reached = columns.flatMap((column) =>
      Array.from(column.querySelectorAll('.ant-cascader-menu-item-active')),
    );
    this.host.setAttribute('aria-activedescendant', reached.at(-1)?.id ?? '');
  }
}
