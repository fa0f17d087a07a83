import { computed, type Signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import type { AbstractControl } from '@angular/forms';
import { map, startWith, switchMap } from 'rxjs';

/** Whether a field shows a fault: the service named one, or it was left with a value that fails. */
export function faultState(
  control: Signal<AbstractControl>,
  fault: Signal<string>,
): Signal<boolean> {
  const failing = toSignal(
    toObservable(control).pipe(
      switchMap((one) =>
        one.events.pipe(
          startWith(undefined),
          map(() => one.touched && one.invalid),
        ),
      ),
    ),
    { initialValue: false },
  );
  return computed(() => failing() || fault() !== '');
}
