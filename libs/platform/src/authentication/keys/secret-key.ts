import { hkdfSync, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { readOrCreateKey, unusableKey } from './key-file';

const BYTES = 32;

/** What keys are derived for; a key of one purpose opens nothing of another. */
export type KeyPurpose = 'second-factor' | 'csrf' | 'short-lived';

/** The secret of the installation, from which the key of each purpose is derived. */
export class SecretKey {
  constructor(private readonly secret: Buffer) {
    if (secret.length !== BYTES) throw new RangeError(`a secret key has ${BYTES} bytes`);
  }

  /** 32 bytes, always the same for one purpose (HKDF, RFC 5869). */
  derive(purpose: KeyPurpose): Buffer {
    return Buffer.from(hkdfSync('sha256', this.secret, 'tidu', purpose, BYTES));
  }

  /** Keeps the secret out of logs and error reports. */
  toJSON(): string {
    return 'SecretKey';
  }
}

export interface SecretKeySource {
  /** Data folder; holds the key file unless the key is given. */
  readonly home: string;
  /** Base64 of 32 bytes, for an installation of several machines. */
  readonly secretKey?: string | undefined;
}

/**
 * The secret key of this installation: the given one, else that of the data folder, which the first
 * start makes.
 * @throws StartupError when the key file is damaged or open to others
 */
export async function loadSecretKey({ home, secretKey }: SecretKeySource): Promise<SecretKey> {
  if (secretKey !== undefined) return new SecretKey(Buffer.from(secretKey, 'base64'));
  const file = secretKeyFile(home);
  const text = await readOrCreateKey(file, () => `${randomBytes(BYTES).toString('base64')}\n`);
  const secret = Buffer.from(text.trim(), 'base64');
  if (secret.length === BYTES) return new SecretKey(secret);
  throw unusableKey({
    zh: `密钥文件 ${file} 已损坏；请从备份恢复。删除它会使所有用户须重新绑定第二因素。`,
    en: `The key file ${file} is damaged; restore it from a backup. Without it everybody has to set up the second factor again.`,
  });
}

export function secretKeyFile(home: string): string {
  return join(home, 'keys', 'secret.key');
}
