import { DOCUMENT, inject, Injectable } from '@angular/core';

/** Hands a text that the page has made to the browser as a file. */
@Injectable({ providedIn: 'root' })
export class FileDownload {
  private readonly document = inject(DOCUMENT);

  save(name: string, text: string): void {
    const url = URL.createObjectURL(new Blob([text], { type: 'application/jsonl' }));
    const link = this.document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    // Some browsers read the address only after the click has been handled.
    setTimeout(() => URL.revokeObjectURL(url), 0);
  }
}
