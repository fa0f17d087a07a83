import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { findFreePort } from '../../../postgres/free-port';
import { TYPESCRIPT_CHILD } from '../../../process/testing/typescript-child';

/** The provider of `openid-provider-process.ts`, running in a process of its own. */
export class RunningProvider {
  private constructor(
    readonly issuer: string,
    private readonly child: ChildProcess,
  ) {}

  static async start(redirectUri: string): Promise<RunningProvider> {
    const port = await findFreePort();
    const child = fork(
      require.resolve('./openid-provider-process.ts'),
      [String(port), redirectUri],
      { ...TYPESCRIPT_CHILD, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] },
    );
    const complaints: string[] = [];
    child.stderr?.setEncoding('utf8').on('data', (text: string) => complaints.push(text));
    const ended = once(child, 'exit').then(() => {
      throw new Error(`the provider ended: ${complaints.join('')}`);
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
 * @returns the address to which the provider sends the browser back
 */
export async function browse(url: string, redirectUri: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let next = url;
  for (let step = 0; step < 10; step += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(next, { redirect: 'manual', headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (location === null) throw new Error(`${response.status}: ${await response.text()}`);
    const target = new URL(location, next);
    if (target.href.startsWith(redirectUri)) return target;
    next = target.href;
  }
  throw new Error('the provider sends in circles');
}
