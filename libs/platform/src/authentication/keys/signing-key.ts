import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { join } from 'node:path';
import { readOrCreateKey, unusableKey } from './key-file';

/** The Ed25519 key with which this installation signs the checkpoints of its audit trail. */
export class SigningKey {
  /** PEM (SPKI); whoever keeps it can check what was signed, without this installation. */
  readonly publicKey: string;

  constructor(private readonly key: KeyObject) {
    if (key.asymmetricKeyType !== 'ed25519') throw new RangeError('not an Ed25519 key');
    this.publicKey = createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
  }

  /** @returns the signature over the UTF-8 of the text, base64 */
  sign(text: string): string {
    return sign(null, Buffer.from(text), this.key).toString('base64');
  }

  /** Keeps the key out of logs and error reports. */
  toJSON(): string {
    return 'SigningKey';
  }
}

/**
 * Whether a text was signed with the key that belongs to `publicKey`. False for anything that is no
 * signature.
 * @param publicKey PEM
 * @throws RangeError when that is no public Ed25519 key
 */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  const bytes = Buffer.from(signature, 'base64');
  const key = readPublicKey(publicKey);
  return bytes.toString('base64') === signature && verify(null, Buffer.from(text), key, bytes);
}

export interface SigningKeySource {
  /** Data folder; holds the key file unless the key is given. */
  readonly home: string;
  /** Base64 of the private key (PKCS #8, DER), for an installation of several machines. */
  readonly signingKey?: string | undefined;
}

/**
 * The signing key of this installation: the given one, else that of the data folder, which the
 * first start makes.
 * @throws StartupError when the key cannot be read or is open to others
 */
export async function loadSigningKey({ home, signingKey }: SigningKeySource): Promise<SigningKey> {
  const file = signingKeyFile(home);
  const place = signingKey === undefined ? file : 'TIDU_SIGNING_KEY';
  const text = signingKey ?? (await readOrCreateKey(file, newPrivateKey));
  try {
    return new SigningKey(readPrivateKey(text));
  } catch (error) {
    throw unusableKey(
      {
        zh: `${place} 不是 Ed25519 私钥；请从备份恢复。换用新密钥后，旧检查点只能用旧公钥验证。`,
        en: `${place} is no private Ed25519 key; restore it from a backup. With a new key, older checkpoints can be checked with the older public key only.`,
      },
      error,
    );
  }
}

export function signingKeyFile(home: string): string {
  return join(home, 'keys', 'audit-signing.pem');
}

function newPrivateKey(): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

function readPrivateKey(text: string): KeyObject {
  if (text.startsWith('-----')) return createPrivateKey(text);
  return createPrivateKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'pkcs8' });
}

function readPublicKey(pem: string): KeyObject {
  try {
    const key = createPublicKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch (error) {
    throw new RangeError('not a public key', { cause: error });
  }
  throw new RangeError('not an Ed25519 key');
}
