import { Directive, inject, input } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NzDrawerComponent } from 'ng-zorro-antd/drawer';

/** NG-ZORRO's drawer keeps the focus and closes on Escape, but does not say that it is a dialog. */
@Directive({ selector: 'nz-drawer[tiduDialog]' })
export class DialogDrawerDirective {
  private readonly drawer = inject(NzDrawerComponent);

  /** Name of the dialog. */
  readonly tiduDialog = input.required<string>();

  constructor() {
    this.drawer.nzOnViewInit.pipe(takeUntilDestroyed()).subscribe(() => this.name());
  }

  private name(): void {
    const panel = this.drawer.overlayRef?.overlayElement.querySelector(
      '.ant-drawer-content-wrapper',
    );
    panel?.setAttribute('role', 'dialog');
    panel?.setAttribute('aria-modal', 'true');
    panel?.setAttribute('aria-label', this.tiduDialog());
  }
}
