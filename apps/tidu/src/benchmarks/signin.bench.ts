import { join } from 'node:path';
import { addBenchAccounts, analyse, Database, generateEnterprises } from '@tidu/data-access';
import { Configuration, environmentFor, newToken, PasswordHasher } from '@tidu/platform';
import { printProgress, type Ready } from '../core/run-command';
import { answersPerSecond, ask, type Load } from './load';
import { median, onScratch, rounded, type Scratch } from './scratch';
import { freePort, withProgram } from './served-program';

const ENTERPRISES = 100_000;
const ROUNDS = 5;
const ROUND_MS = 3_000;
const CONNECTIONS = 16;
const EMAIL = 'newcomer@bench.tidu';
const PASSWORD = 'vier-Baeume-am-Teich-2026';

/**
 * What sign-in, permission, transaction and row-level security cost: a page of enterprises as a
 * county handler gets it from the API, against the same SQL in bare Fastify with pg; and sign-ins
 * per second against checking the password alone. In turns, the median of the rounds.
 */
export function benchSignIn(ready: Ready): Promise<object> {
  return onScratch(ready, async (scratch) => {
    const cookie = await prepare(scratch);
    const [apiPort, barePort] = [await freePort(), await freePort()];
    const read: Load = {
      url: `http://127.0.0.1:${apiPort}/api/v1/enterprises?limit=50`,
      headers: { cookie },
      connections: CONNECTIONS,
    };
    const bare: Load = {
      url: `http://127.0.0.1:${barePort}/enterprises`,
      connections: CONNECTIONS,
    };
    return withProgram(apiOf(scratch, apiPort), () =>
      withProgram(bareOf(scratch, barePort), async () => ({
        ...(await compareReads(read, bare)),
        ...(await compareSignIns(`http://127.0.0.1:${apiPort}`)),
      })),
    );
  });
}

async function prepare({ ownerUrl }: Scratch): Promise<string> {
  printProgress(`生成 ${ENTERPRISES} 家企业 · making ${ENTERPRISES} enterprises`);
  const { token, hash } = newToken('session');
  const passwordHash = await new PasswordHasher().hash(PASSWORD);
  const owner = await Database.forOwner(ownerUrl, 1);
  try {
    await owner.transaction(async (tx) => {
      await generateEnterprises(tx, ENTERPRISES);
      const sessionSha256 = hash.toString('hex');
      await addBenchAccounts(tx, { sessionSha256, email: EMAIL, passwordHash });
    });
    await owner.transaction(analyse);
  } finally {
    await owner.close();
  }
  return `tidu_session=${token}`;
}

function apiOf({ configuration }: Scratch, port: number) {
  const own = { port, host: '127.0.0.1', requestLimits: false, publicUrl: undefined };
  return {
    script: join(__dirname, '..', 'api', 'main.js'),
    args: [],
    env: environmentFor(Object.assign(new Configuration(), configuration, own)),
    ready: `http://127.0.0.1:${port}/api/v1/health`,
  };
}

function bareOf({ ownerUrl, configuration }: Scratch, port: number) {
  return {
    script: join(__dirname, 'main.js'),
    args: ['bare-server', '--database-url', ownerUrl, '--port', String(port)],
    env: environmentFor(configuration),
    ready: `http://127.0.0.1:${port}/enterprises`,
  };
}

async function compareReads(api: Load, bare: Load) {
  const bytes = { api: await ask(api), bare: await ask(bare) };
  const rounds: { api: number; bare: number }[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const one = {
      api: await answersPerSecond(api, ROUND_MS),
      bare: await answersPerSecond(bare, ROUND_MS),
    };
    printProgress(
      `第 ${round} 轮 · round ${round}: ${Math.round(one.api)} / ${Math.round(one.bare)}`,
    );
    // The first round warms up.
    if (round > 0) rounds.push(one);
  }
  return {
    readsPerSecond: Math.round(median(rounds.map((round) => round.api))),
    bareReadsPerSecond: Math.round(median(rounds.map((round) => round.bare))),
    readRatioToBare: rounded(median(rounds.map((round) => round.api / round.bare))),
    answerBytes: bytes.api,
    bareAnswerBytes: bytes.bare,
  };
}

async function compareSignIns(origin: string) {
  const signIn: Load = {
    url: `${origin}/api/v1/session`,
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ email: EMAIL, password: PASSWORD }),
    connections: 4,
  };
  const perSecond = await answersPerSecond(signIn, ROUND_MS);
  const checks = await checksPerSecond();
  return {
    signInsPerSecond: rounded(perSecond),
    passwordChecksPerSecond: rounded(checks),
    signInRatioToCheck: rounded(perSecond / checks),
  };
}

/** Checking the password alone, as many at a time. */
async function checksPerSecond(): Promise<number> {
  const hasher = new PasswordHasher();
  const stored = await hasher.hash(PASSWORD);
  const start = process.hrtime.bigint();
  const end = Date.now() + ROUND_MS;
  let checks = 0;
  const checkOn = async (): Promise<void> => {
    while (Date.now() < end) {
      await hasher.check(PASSWORD, stored);
      checks += 1;
    }
  };
  await Promise.all([checkOn(), checkOn(), checkOn(), checkOn()]);
  return checks / (Number(process.hrtime.bigint() - start) / 1e9);
}
