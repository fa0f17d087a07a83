import { DestroyRef, inject, Injectable } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router } from '@angular/router';
import type { FactChangeView } from '@tidu/contracts';
import { debounceTime, Subject } from 'rxjs';
import { writeChanges } from './changes-word';

/** A slider sends many values; only the one on which the hand rests is asked about. */
const REST_MS = 300;

/** Writes the changes of a what-if to the URL of its page once the hand rests. */
@Injectable()
export class ChangesInUrl {
  private readonly router = inject(Router);
  private readonly words = new Subject<string | undefined>();
  private written: { readonly word: string | undefined } | undefined;

  constructor() {
    this.words
      .pipe(debounceTime(REST_MS), takeUntilDestroyed(inject(DestroyRef)))
      .subscribe((set) => {
        this.written = { word: set };
        void this.router.navigate([], {
          queryParams: { set },
          queryParamsHandling: 'merge',
          replaceUrl: true,
        });
      });
  }

  write(changes: readonly FactChangeView[]): void {
    this.words.next(writeChanges(changes));
  }

  /** Whether the URL has this word from here: then newer input may stand on the page already. */
  isOwn(word: string | undefined): boolean {
    return this.written !== undefined && this.written.word === word;
  }
}
