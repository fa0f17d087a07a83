import type { ChainPoint } from './chain-check';

/** The state of the trail on a day, to be signed and kept elsewhere. */
export interface Checkpoint extends ChainPoint {
  /** Day in China, `2026-11-21`. */
  readonly day: string;
}

export interface SignedCheckpoint extends Checkpoint {
  /** Which key signed it. */
  readonly keyId: string;
  /** Ed25519 over `checkpointText`, base64. */
  readonly signature: string;
}

export const CHECKPOINT_FORMAT = 'tidu-audit-checkpoint/1';

/** The one text of a checkpoint that is signed; none of its parts can hold a line end. */
export function checkpointText({ day, sequence, hash }: Checkpoint): string {
  return [CHECKPOINT_FORMAT, day, String(sequence), hash].join('\n');
}
