import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

/** The provider with which the platform tests its part, run as it stands. */
const PROGRAM = join(
  __dirname,
  '../../../../platform/src/authentication/openid/testing/openid-provider-process.ts',
);

/** A whole OpenID Connect provider in a process of its own. */
export class RunningProvider {
  private constructor(
    readonly issuer: string,
    private readonly child: ChildProcess,
  ) {}

  /** @param redirectUri where it sends browsers back */
  static async start(redirectUri: string): Promise<RunningProvider> {
    const port = await freePort();
    const child = fork(PROGRAM, [String(port), redirectUri], {
      execArgv: ['--require', require.resolve('ts-node/register/transpile-only')],
      env: {
        ...process.env,
        TS_NODE_SKIP_PROJECT: 'true',
        TS_NODE_COMPILER_OPTIONS: JSON.stringify({ module: 'commonjs', target: 'es2022' }),
      },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const ended = once(child, 'exit').then(() => {
      throw new Error('the provider ended');
    });
    await Promise.race([once(child, 'message'), ended]);
    // From here on it is meant to end.
    ended.catch(() => undefined);
    return new RunningProvider(`http://127.0.0.1:${port}`, child);
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill();
    await ended;
  }
}

/**
 * Goes through the sign-in as a browser does.
 * @param hint as whom; the provider asks nothing else
 * @returns the query with which the provider sends the browser back
 */
export async function browse(url: string, redirectUri: string, hint: string): Promise<string> {
  const cookies = new Map<string, string>();
  const first = new URL(url);
  first.searchParams.set('login_hint', hint);
  let next = first.href;
  for (let step = 0; step < 10; step += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(next, { redirect: 'manual', headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const target = new URL(response.headers.get('location') ?? '', next);
    if (target.href.startsWith(redirectUri)) return target.search;
    next = target.href;
  }
  throw new Error('the provider sends in circles');
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
