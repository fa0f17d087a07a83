import type { ItemStatusName } from '@tidu/contracts';

/** How statuses stand side by side: what is fulfilled, what is not, what is open. */
export const STATUS_ORDER: readonly ItemStatusName[] = [
  'met',
  'waived',
  'unmet',
  'unknown',
  'manual',
  'notApplicable',
];
