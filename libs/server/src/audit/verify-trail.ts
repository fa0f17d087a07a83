import { hash } from 'node:crypto';
import type { AuditSnapshot } from '@tidu/data-access';
import {
  ChainCheck,
  checkpointText,
  type ChainFault,
  type ChainPoint,
  type SignedCheckpoint,
} from '@tidu/domain';
import type { KeptCheckpoints } from './checkpoint-file';

/** Whether the text was signed with the private key that belongs to the public one (PEM). */
export type IsSignedBy = (publicKey: string, text: string, signature: string) => boolean;

export type TrailFault =
  | ChainFault
  | { readonly fault: 'head-missing' }
  | {
      readonly fault: 'checkpoint-forged' | 'checkpoint-missing';
      readonly day: string;
      readonly sequence: number;
    };

export interface TrailReport {
  /** The first fault; null when the trail is sound. */
  readonly fault: TrailFault | null;
  /** Entries up to which the trail is sound, and the hash of the last of them. */
  readonly sound: ChainPoint;
  /** Checkpoints that were compared, of the database and kept elsewhere. */
  readonly checkpoints: { readonly database: number; readonly kept: number };
  /** False when there was no public key: then whoever forges the trail forges them as well. */
  readonly signaturesChecked: boolean;
}

/**
 * Reads the whole trail once, in bounded memory, and holds it against its checkpoints.
 * @param kept checkpoints from outside the database, with all public keys that are known
 * @param onProgress is told how many entries were read
 */
export async function verifyTrail(
  snapshot: AuditSnapshot,
  kept: KeptCheckpoints,
  isSignedBy: IsSignedBy,
  onProgress: (entries: number) => void = () => undefined,
): Promise<TrailReport> {
  const signaturesChecked = kept.keys.size > 0;
  const all = [...kept.checkpoints, ...snapshot.checkpoints];
  const genuine = all.filter(
    (each) => !signaturesChecked || isGenuine(each, kept.keys, isSignedBy),
  );
  const check = new ChainCheck(sha256, genuine, snapshot.head);
  await takeAll(check, snapshot, onProgress);
  const forged = all.find((each) => !genuine.includes(each));
  return {
    fault: check.end() ?? headFault(snapshot) ?? checkpointFault(forged, snapshot, kept) ?? null,
    sound: check.state,
    checkpoints: { database: snapshot.checkpoints.length, kept: kept.checkpoints.length },
    signaturesChecked,
  };
}

async function takeAll(
  check: ChainCheck,
  { entries }: AuditSnapshot,
  onProgress: (entries: number) => void,
): Promise<void> {
  let read = 0;
  for await (const some of entries) {
    for (const entry of some) check.take(entry);
    if (!check.wantsMore) return;
    onProgress((read += some.length));
  }
}

function sha256(text: string): string {
  return hash('sha256', text);
}

function isGenuine(
  checkpoint: SignedCheckpoint,
  keys: ReadonlyMap<string, string>,
  isSignedBy: IsSignedBy,
): boolean {
  const key = keys.get(checkpoint.keyId);
  return key !== undefined && isSignedBy(key, checkpointText(checkpoint), checkpoint.signature);
}

function headFault({ head }: AuditSnapshot): TrailFault | undefined {
  return head ? undefined : { fault: 'head-missing' };
}

function checkpointFault(
  forged: SignedCheckpoint | undefined,
  { checkpoints }: AuditSnapshot,
  kept: KeptCheckpoints,
): TrailFault | undefined {
  if (forged) return { fault: 'checkpoint-forged', day: forged.day, sequence: forged.sequence };
  const days = new Set(checkpoints.map(({ day }) => day));
  const gone = kept.checkpoints.find(({ day }) => !days.has(day));
  return gone && { fault: 'checkpoint-missing', day: gone.day, sequence: gone.sequence };
}
