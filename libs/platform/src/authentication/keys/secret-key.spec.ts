import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { StartupError } from '../../process/startup-error';
import { loadSecretKey, SecretKey, secretKeyFile } from './secret-key';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'tidu-keys-'));
});
afterEach(() => rm(home, { recursive: true }));

describe('the secret key of the installation', () => {
  it('is made at the first start, closed to others, and stays the same', async () => {
    const first = await loadSecretKey({ home });
    const second = await loadSecretKey({ home });

    expect(second.derive('csrf')).toEqual(first.derive('csrf'));
    expect((await stat(secretKeyFile(home))).mode & 0o777).toBe(0o600);
    expect((await stat(dirname(secretKeyFile(home)))).mode & 0o777).toBe(0o700);
  });

  it('is one key for all processes that start at once', async () => {
    const keys = await Promise.all(Array.from({ length: 20 }, () => loadSecretKey({ home })));

    expect(new Set(keys.map((key) => key.derive('csrf').toString('hex'))).size).toBe(1);
    expect(await readdir(dirname(secretKeyFile(home)))).toEqual(['secret.key']);
  });

  it('comes from the configuration where several machines share it', async () => {
    const secretKey = randomBytes(32).toString('base64');
    const given = await loadSecretKey({ home, secretKey });

    expect(given.derive('csrf')).toEqual(
      new SecretKey(Buffer.from(secretKey, 'base64')).derive('csrf'),
    );
    expect(await readdir(home)).toEqual([]);
  });

  it('gives each purpose a key of its own', async () => {
    const key = await loadSecretKey({ home });
    const derived = (['second-factor', 'csrf', 'short-lived'] as const).map((purpose) =>
      key.derive(purpose).toString('hex'),
    );
    expect(new Set(derived).size).toBe(3);
    expect(derived.every((each) => each.length === 64)).toBe(true);
  });

  it('is not used when others can read its file', async () => {
    await loadSecretKey({ home });
    await chmod(secretKeyFile(home), 0o640);

    const refusal = loadSecretKey({ home });
    await expect(refusal).rejects.toThrow(StartupError);
    await expect(refusal).rejects.toThrow(`chmod 600 ${secretKeyFile(home)}`);
  });

  it('is never made anew in place of a damaged one', async () => {
    await loadSecretKey({ home });
    await writeFile(secretKeyFile(home), 'half a k');

    await expect(loadSecretKey({ home })).rejects.toThrow('is damaged');
    expect(await readFile(secretKeyFile(home), 'utf8')).toBe('half a k');
  });

  it('does not show itself in a log', async () => {
    const key = await loadSecretKey({ home });
    const written = (await readFile(secretKeyFile(home), 'utf8')).trim();

    expect(JSON.stringify({ key })).toBe('{"key":"SecretKey"}');
    expect(JSON.stringify({ key })).not.toContain(written);
  });
});
