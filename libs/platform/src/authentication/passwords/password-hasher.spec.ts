import { performance } from 'node:perf_hooks';
import { HASH_COST, PasswordHasher } from './password-hasher';

const PASSWORD = '绍兴的雨下了一整夜又一天';
const hasher = new PasswordHasher();

describe('a stored password', () => {
  it('is hashed with argon2id at the recommended cost, each time with another salt', async () => {
    const [one, other] = [await hasher.hash(PASSWORD), await hasher.hash(PASSWORD)];

    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(one).not.toBe(other);
  });

  it('is matched by itself alone', async () => {
    const stored = await hasher.hash(PASSWORD);

    expect(await hasher.check(PASSWORD, stored)).toEqual({ matches: true, outdated: false });
    expect(await hasher.check(`${PASSWORD} `, stored)).toEqual({ matches: false, outdated: false });
    expect(await hasher.check('', stored)).toEqual({ matches: false, outdated: false });
  });

  it('is matched as a whole, not by its beginning', async () => {
    const long = `${'很'.repeat(127)}长`;
    const stored = await hasher.hash(long);

    expect((await hasher.check(long, stored)).matches).toBe(true);
    expect((await hasher.check(long.slice(0, 127), stored)).matches).toBe(false);
  });

  it('tells when it was hashed at another cost, to its owner alone', async () => {
    const older = new PasswordHasher({ ...HASH_COST, memoryCost: 9728 });
    const stored = await older.hash(PASSWORD);

    expect(await hasher.check(PASSWORD, stored)).toEqual({ matches: true, outdated: true });
    expect(await hasher.check('another password', stored)).toEqual({
      matches: false,
      outdated: false,
    });
    expect((await hasher.check(PASSWORD, await hasher.hash(PASSWORD))).outdated).toBe(false);
  });

  it('that is no hash is an error, not a refusal', async () => {
    await expect(hasher.check(PASSWORD, 'plain text')).rejects.toThrow();
  });
});

describe('an account that does not exist', () => {
  it('matches no password', async () => {
    expect(await hasher.check(PASSWORD, undefined)).toEqual({ matches: false, outdated: false });
  });

  it('is refused in the same time as a wrong password', async () => {
    const stored = await hasher.hash(PASSWORD);
    await hasher.check(PASSWORD, undefined);
    const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
    // In turns, so that whatever else the machine does falls upon both.
    for (let round = 0; round < 60; round += 1) {
      times.known.push(await timeOf(() => hasher.check('a wrong password', stored)));
      times.unknown.push(await timeOf(() => hasher.check('a wrong password', undefined)));
    }

    // The lower quartile: what the machine does besides makes single tries slower, never faster.
    const [known, unknown] = [quartileOf(times.known), quartileOf(times.unknown)];
    process.stdout.write(
      `sign-in refused, lower quartile of 60: account known ${known.toFixed(2)} ms, unknown ${unknown.toFixed(2)} ms, ratio ${(unknown / known).toFixed(3)}\n`,
    );
    // Without the decoy the ratio is below 0.01.
    expect(unknown / known).toBeGreaterThan(0.6);
    expect(unknown / known).toBeLessThan(1.6);
  });
});

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function quartileOf(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 4)] ?? Number.NaN;
}
