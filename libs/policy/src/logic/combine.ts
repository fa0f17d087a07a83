import { MANUAL, MET, NOT_APPLICABLE, UNKNOWN, UNMET, WAIVED, type Status } from './status';

/** Whether a status counts as met: waived and not applicable do. */
export function isFulfilled(status: Status): boolean {
  return status === MET || status === WAIVED || status === NOT_APPLICABLE;
}

/**
 * All-of, taken step by step: one unmet decides; else one open item keeps it open (unknown before
 * manual, because a missing fact must be found first); else met.
 */
export function both(a: Status, b: Status): Status {
  if (a === UNMET || b === UNMET) return UNMET;
  if (a === UNKNOWN || b === UNKNOWN) return UNKNOWN;
  if (a === MANUAL || b === MANUAL) return MANUAL;
  return MET;
}

/** Any-of, taken step by step: one met decides; else one open item keeps it open; else unmet. */
export function either(a: Status, b: Status): Status {
  if (isFulfilled(a) || isFulfilled(b)) return MET;
  if (a === UNKNOWN || b === UNKNOWN) return UNKNOWN;
  if (a === MANUAL || b === MANUAL) return MANUAL;
  return UNMET;
}

/**
 * An item that a waiver can stand in for: met if the item is met, else waived if the waiver is
 * met, else unmet if both are unmet, else open.
 */
export function waive(item: Status, waiver: Status): Status {
  if (isFulfilled(item)) return item;
  if (isFulfilled(waiver)) return WAIVED;
  if (item === UNMET && waiver === UNMET) return UNMET;
  return item === MANUAL || waiver === MANUAL ? openOf(item, waiver) : UNKNOWN;
}

function openOf(a: Status, b: Status): Status {
  return a === UNKNOWN || b === UNKNOWN ? UNKNOWN : MANUAL;
}
