import type { InvitationState } from '@tidu/contracts';
import type { Tone } from '@tidu/ui';

interface StateDef {
  readonly tone: Tone;
  /** It can be withdrawn: nobody has accepted it yet. */
  readonly open: boolean;
  /** It led to nothing, so that another may be sent; one that is open has to be withdrawn first. */
  readonly again: boolean;
}

const STATES: Readonly<Record<InvitationState, StateDef>> = {
  queued: { tone: 'calm', open: true, again: false },
  sent: { tone: 'busy', open: true, again: false },
  failed: { tone: 'bad', open: true, again: true },
  accepted: { tone: 'good', open: false, again: false },
  expired: { tone: 'warn', open: false, again: true },
  withdrawn: { tone: 'open', open: false, again: true },
};

export function invitationState(state: InvitationState): StateDef {
  return STATES[state];
}
