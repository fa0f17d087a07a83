import { afterNextRender, ElementRef, inject, Injector, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import type { AbstractControl } from '@angular/forms';
import type { FieldProblem } from '@tidu/contracts';
import type { Observable } from 'rxjs';
import { apiFailureOf, type ApiFailure } from '../../api/api-failure';
import { UserAction } from '../../api/user-action';
import { Language } from '../../language/language';

/** Where the reader looks first after a refusal: a field at fault, else what is said above. */
const FAULTS = '[aria-invalid="true"], [data-fault] input';
const ALERT = '[data-failure]';

/**
 * Sends what somebody has entered, once at a time, and keeps what came of it. What was entered is
 * not kept: it may be a password. Made where a component is constructed.
 */
export class Submission {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  private readonly language = inject(Language);
  private readonly action = new UserAction();
  private edits = 0;

  readonly sending = signal(false);
  readonly failure = signal<ApiFailure | undefined>(undefined);

  /** @param form whose every edit makes what is sent another action */
  constructor(private readonly form?: AbstractControl) {
    form?.valueChanges.pipe(takeUntilDestroyed()).subscribe(() => (this.edits += 1));
  }

  /**
   * Sends unless the form has faults, which are shown then, or something is under way.
   * @param what tells apart things that one page can send; no secret
   */
  send<T>(
    what: string,
    request: (key: string) => Observable<T>,
    done: (answer: T) => void,
    failed?: (failure: ApiFailure) => void,
  ): void {
    if (this.sending()) return;
    if (this.form?.invalid) {
      this.form.markAllAsTouched();
      this.focusFault();
      return;
    }
    this.sending.set(true);
    this.failure.set(undefined);
    request(this.action.keyFor(`${this.edits} ${what}`)).subscribe({
      next: (answer) => {
        this.action.done();
        this.sending.set(false);
        done(answer);
      },
      error: (error: unknown) => {
        const failure = apiFailureOf(error);
        this.failure.set(failure);
        this.sending.set(false);
        this.focusFault();
        failed?.(failure);
      },
    });
  }

  /** What the API says of one field, by the path that it gives it; empty when nothing. */
  faultOf(path: string): string {
    return this.faultsOf(path)
      .map(({ message }) => this.language.pick(message))
      .join(' ');
  }

  faultsOf(path: string): readonly FieldProblem[] {
    return this.failure()?.fields.filter((field) => field.path === path) ?? [];
  }

  private focusFault(): void {
    afterNextRender(
      () => {
        const host = this.host.nativeElement;
        (
          host.querySelector<HTMLElement>(FAULTS) ?? host.querySelector<HTMLElement>(ALERT)
        )?.focus();
      },
      { injector: this.injector },
    );
  }
}
