import { DestroyRef, inject, signal } from '@angular/core';

/** Counts the seconds down until another try is allowed. Made where a component is constructed. */
export class Waiting {
  private readonly left = signal(0);
  private timer: ReturnType<typeof setInterval> | undefined;

  /** Seconds left; 0 when a try is allowed. */
  readonly seconds = this.left.asReadonly();

  constructor() {
    inject(DestroyRef).onDestroy(() => clearInterval(this.timer));
  }

  start(seconds: number): void {
    clearInterval(this.timer);
    if (seconds === 0) return;
    const until = Date.now() + seconds * 1000;
    this.left.set(seconds);
    // By the clock: a page in the background is woken rarely.
    this.timer = setInterval(() => {
      const left = Math.max(0, Math.ceil((until - Date.now()) / 1000));
      this.left.set(left);
      if (left === 0) clearInterval(this.timer);
    }, 1000);
  }
}
