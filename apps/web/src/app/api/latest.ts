import { linkedSignal, type Resource, type Signal } from '@angular/core';

/** A resource's value, and while another one is loading, the one before it: no flicker. */
export function latestOf<T>(resource: Resource<T | undefined>): Signal<T | undefined> {
  return linkedSignal<T | undefined, T | undefined>({
    source: () => (resource.hasValue() ? resource.value() : undefined),
    computation: (value, before) => value ?? before?.value,
  });
}
