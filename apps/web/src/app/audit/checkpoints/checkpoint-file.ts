import type { CheckpointList } from '@tidu/contracts';
import { CHECKPOINT_FORMAT } from '@tidu/domain';

const KEY_FORMAT = 'tidu-audit-key/1';
const CHARACTERS_A_LINE = 64;

/**
 * Checkpoints as `tidu verify-audit --checkpoints` reads them: a line of JSON with the public key,
 * then one for each checkpoint. The command names the key by itself, from its PEM.
 */
export function checkpointFile({ items, publicKey }: CheckpointList): string {
  const key = { format: KEY_FORMAT, publicKey: pemOf(publicKey) };
  const checkpoints = items.map(({ day, sequence, hash, keyId, signature }) => ({
    format: CHECKPOINT_FORMAT,
    ...{ day, sequence, hash, keyId, signature },
  }));
  return [key, ...checkpoints].map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** Named after the newest checkpoint, so that kept files stand in order. */
export function checkpointFileName({ items }: CheckpointList): string {
  const days = items.map(({ day }) => day).sort();
  return ['tidu-audit-checkpoints', days.at(-1)].filter(Boolean).join('-') + '.jsonl';
}

/** PEM of a key in base64 (RFC 7468); one that is PEM already stays. */
function pemOf(publicKey: string): string {
  if (publicKey.startsWith('-----')) return publicKey;
  const lines = publicKey.match(new RegExp(`.{1,${CHARACTERS_A_LINE}}`, 'g')) ?? [];
  return ['-----BEGIN PUBLIC KEY-----', ...lines, '-----END PUBLIC KEY-----', ''].join('\n');
}
