import type { ItemStatusName, ScreeningStatus } from '@tidu/contracts';

/** What a tag says by its colour; the words beside it always say the same. */
export type Tone = 'good' | 'bad' | 'open' | 'judge' | 'calm' | 'busy' | 'warn';

const ITEM_TONES: Readonly<Record<ItemStatusName, Tone>> = {
  met: 'good',
  unmet: 'bad',
  unknown: 'open',
  manual: 'judge',
  waived: 'good',
  notApplicable: 'calm',
};

const RUN_TONES: Readonly<Record<ScreeningStatus, Tone>> = {
  queued: 'calm',
  running: 'busy',
  completed: 'good',
  failed: 'bad',
};

export function toneOfItem(status: ItemStatusName): Tone {
  return ITEM_TONES[status];
}

/** The tone of a run in the background: a screening or an import. */
export function toneOfRun(status: ScreeningStatus): Tone {
  return RUN_TONES[status];
}
