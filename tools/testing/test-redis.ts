import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePort } from '../../libs/platform/src/postgres/free-port';

const START_LIMIT_MS = 15_000;

export interface TestRedis {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts a Redis of its own, in memory alone, on a free port of this machine. */
export async function startTestRedis(folder: string): Promise<TestRedis> {
  const port = await findFreePort();
  const server = spawn(
    redisServer(),
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  await once(server, 'spawn');
  await untilReady(server, port);
  return {
    url: `redis://127.0.0.1:${port}`,
    pid: server.pid as number,
    stop: async () => {
      if (server.exitCode !== null || server.signalCode !== null) return;
      server.kill('SIGTERM');
      await once(server, 'exit');
    },
  };
}

function redisServer(): string {
  const program = join(__dirname, '../system-program.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'redis'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr.trim());
  return stdout.trim();
}

async function untilReady(server: ChildProcess, port: number): Promise<void> {
  const deadline = Date.now() + START_LIMIT_MS;
  while (!(await answers(port))) {
    if (server.exitCode !== null) throw new Error(`redis-server ended: ${server.exitCode}`);
    if (Date.now() > deadline) throw new Error(`redis-server does not answer on port ${port}`);
    await sleep(30);
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
    socket.once('data', (data) => {
      socket.destroy();
      resolve(data.toString().startsWith('+PONG'));
    });
    socket.once('error', () => resolve(false));
  });
}
