import { DOCUMENT, inject, Injectable } from '@angular/core';

/**
 * Opens a page of this site anew, so that nothing stays in memory of what the page before knew:
 * when somebody signs out, is signed out, or goes on for another organisation.
 */
@Injectable({ providedIn: 'root' })
export class PageLoad {
  private readonly document = inject(DOCUMENT);

  open(path: string): void {
    this.document.location.assign(path);
  }
}
