import type { ClaimStatus } from '@tidu/contracts';
import type { Tone } from '@tidu/ui';

const TONES: Readonly<Record<ClaimStatus, Tone>> = {
  open: 'busy',
  confirmed: 'good',
  refused: 'bad',
  withdrawn: 'open',
};

export const CLAIM_STATUS_ORDER = Object.keys(TONES) as ClaimStatus[];

export function toneOfClaim(status: ClaimStatus): Tone {
  return TONES[status];
}

/** The status behind a word of the URL; undefined for any other word. */
export function readClaimStatus(word: string | undefined): ClaimStatus | undefined {
  return CLAIM_STATUS_ORDER.find((status) => status === word);
}
