import type { ScreeningStatus } from '@tidu/contracts';

/** Whether nothing more will happen to a screening. */
export function isEnded(status: ScreeningStatus): boolean {
  return status === 'completed' || status === 'failed';
}
