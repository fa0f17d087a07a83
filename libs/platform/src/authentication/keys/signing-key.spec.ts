import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isSignedBy, loadSigningKey, signingKeyFile } from './signing-key';

const CHECKPOINT = '{"sequence":1000000,"hash":"00ff","到":"2026-11-21"}';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'tidu-keys-'));
});
afterEach(() => rm(home, { recursive: true }));

describe('the signing key of the installation', () => {
  it('signs what anybody can check with the public key alone', async () => {
    const key = await loadSigningKey({ home });
    const signature = key.sign(CHECKPOINT);

    expect(isSignedBy(key.publicKey, CHECKPOINT, signature)).toBe(true);
    expect(isSignedBy(key.publicKey, CHECKPOINT.replace('1000000', '1000001'), signature)).toBe(
      false,
    );
    expect(key.publicKey).toMatch(/^-----BEGIN PUBLIC KEY-----/);
  });

  it('is made once, closed to others', async () => {
    const keys = await Promise.all(Array.from({ length: 10 }, () => loadSigningKey({ home })));

    expect(new Set(keys.map(({ publicKey }) => publicKey)).size).toBe(1);
    expect((await stat(signingKeyFile(home))).mode & 0o777).toBe(0o600);
  });

  it('comes from the configuration where several machines share it', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const signingKey = privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
    const [one, other] = [
      await loadSigningKey({ home, signingKey }),
      await loadSigningKey({ home, signingKey }),
    ];

    expect(isSignedBy(other.publicKey, CHECKPOINT, one.sign(CHECKPOINT))).toBe(true);
    expect(await readdir(home)).toEqual([]);
  });

  it('refuses the signature of another key and what is no signature', async () => {
    const key = await loadSigningKey({ home });
    const other = await loadSigningKey({ home: join(home, 'other') });
    const signature = key.sign(CHECKPOINT);

    for (const text of [other.sign(CHECKPOINT), '', '签名', `${signature} `, signature.slice(4)]) {
      expect(isSignedBy(key.publicKey, CHECKPOINT, text)).toBe(false);
    }
    expect(() => isSignedBy('no key', CHECKPOINT, signature)).toThrow(RangeError);
  });

  it('refuses a key of another kind and a damaged file', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const signingKey = privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
    await expect(loadSigningKey({ home, signingKey })).rejects.toThrow('TIDU_SIGNING_KEY');

    await loadSigningKey({ home });
    await writeFile(signingKeyFile(home), '-----BEGIN PRIVATE');
    await expect(loadSigningKey({ home })).rejects.toThrow(signingKeyFile(home));
  });

  it('does not show itself in a log', async () => {
    const text = JSON.stringify({ key: await loadSigningKey({ home }) });
    expect(text).toBe('{"key":"SigningKey"}');
  });
});
