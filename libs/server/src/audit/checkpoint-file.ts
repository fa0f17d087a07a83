import { createHash } from 'node:crypto';
import { CHECKPOINT_FORMAT, type Bilingual, type SignedCheckpoint } from '@tidu/domain';

const KEY_FORMAT = 'tidu-audit-key/1';
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const HASH = /^[0-9a-f]{64}$/;

/** Checkpoints that were kept elsewhere, with the public keys that check them. */
export interface KeptCheckpoints {
  /** PEM by key id. */
  readonly keys: ReadonlyMap<string, string>;
  readonly checkpoints: readonly SignedCheckpoint[];
}

/** A line of a checkpoint file that cannot be read as one. */
export class CheckpointFileInvalid extends Error {
  override readonly name = 'CheckpointFileInvalid';
  readonly bilingual: Bilingual;

  constructor(readonly line: number) {
    const bilingual = {
      zh: `检查点文件第 ${line} 行既不是公钥也不是检查点；请重新导出，或删去此行`,
      en: `Line ${line} of the checkpoint file is neither a public key nor a checkpoint; export the file again or take the line out`,
    };
    super(bilingual.en);
    this.bilingual = bilingual;
  }
}

/** Names a key by what it is: the beginning of the SHA-256 of its PEM. */
export function keyIdOf(publicKey: string): string {
  return createHash('sha256').update(publicKey.trim()).digest('hex').slice(0, 16);
}

/** The first line of a checkpoint file. */
export function keyLine(publicKey: string): string {
  return toLine({ format: KEY_FORMAT, keyId: keyIdOf(publicKey), publicKey });
}

export function checkpointLine(checkpoint: SignedCheckpoint): string {
  return toLine({ format: CHECKPOINT_FORMAT, ...checkpoint });
}

/**
 * Reads JSON lines of keys and checkpoints in any order; several files may be joined into one.
 * @throws CheckpointFileInvalid
 */
export function readCheckpointFile(text: string): KeptCheckpoints {
  const keys = new Map<string, string>();
  const checkpoints: SignedCheckpoint[] = [];
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '') continue;
    const record = parse(line);
    if (isKey(record)) keys.set(keyIdOf(record.publicKey), record.publicKey);
    else if (isCheckpoint(record)) checkpoints.push(withoutFormat(record));
    else throw new CheckpointFileInvalid(index + 1);
  }
  return { keys, checkpoints };
}

type Unread = Readonly<Record<string, unknown>>;

function toLine(record: object): string {
  return `${JSON.stringify(record)}\n`;
}

function parse(line: string): Unread | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Unread) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isKey(record: Unread | undefined): record is { publicKey: string } & Unread {
  return record?.['format'] === KEY_FORMAT && typeof record['publicKey'] === 'string';
}

function isCheckpoint(record: Unread | undefined): record is SignedCheckpoint & Unread {
  return (
    record?.['format'] === CHECKPOINT_FORMAT &&
    matches(record['day'], DAY) &&
    matches(record['hash'], HASH) &&
    Number.isSafeInteger(record['sequence']) &&
    typeof record['keyId'] === 'string' &&
    typeof record['signature'] === 'string'
  );
}

function matches(value: unknown, pattern: RegExp): boolean {
  return typeof value === 'string' && pattern.test(value);
}

function withoutFormat({ day, sequence, hash, keyId, signature }: SignedCheckpoint) {
  return { day, sequence, hash, keyId, signature };
}
