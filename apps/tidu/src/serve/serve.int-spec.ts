import { createTestDatabase, type TestDatabase } from '@tidu/data-access';
import { loadConfiguration, type Configuration } from '@tidu/platform';
import { EventEmitter } from 'node:events';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve, type Programs } from './serve';
import { StopRequest } from './stop-request';
import { CRASHING, IDLE, READY_SERVER, writeStandIn } from './testing/stand-in';
import { until } from './testing/until';

jest.setTimeout(60_000);

let folder: string;
let database: TestDatabase;
let configuration: Configuration;
let lines: string[];
let terminal: EventEmitter;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tidu-serve-'));
  database = await createTestDatabase();
  configuration = loadConfiguration({
    PORT: String(await freePort()),
    TIDU_HOME: join(folder, 'home'),
    TIDU_DEMO: 'false',
    DATABASE_URL: database.ownerUrl,
    DATABASE_APP_URL: database.appUrl,
  });
  lines = [];
  terminal = new EventEmitter();
  jest.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
});

afterEach(async () => {
  jest.restoreAllMocks();
  await database.drop();
  await rm(folder, { recursive: true });
});

describe('serving everything', () => {
  it('says where it is when it is ready, and stops the API before the worker', async () => {
    const served = start({
      api: writeStandIn(folder, 'api', READY_SERVER),
      worker: writeStandIn(folder, 'worker', IDLE),
    });

    await untilAllRun();
    const answer = await fetch(`http://127.0.0.1:${configuration.port}/api/v1/health`);
    terminal.emit('SIGINT');
    terminal.emit('SIGINT');
    await served;

    expect(answer.status).toBe(200);
    expect(lines).toContain(
      `梯度已就绪：http://127.0.0.1:${configuration.port}/ （按 Ctrl-C 停止）`,
    );
    expect((await events()).slice(-2)).toEqual(['api stopped', 'worker stopped']);
    expect(await readdir(configuration.home)).toEqual([]);
  });

  it("gives its programs the application's connection and keeps the owner's", async () => {
    const served = start({
      api: writeStandIn(folder, 'api', `tell(process.env.DATABASE_APP_URL); ${READY_SERVER}`),
      worker: writeStandIn(folder, 'worker', `tell('[' + process.env.DATABASE_URL + ']'); ${IDLE}`),
    });

    await untilAllRun();
    terminal.emit('SIGTERM');
    await served;

    expect(await events()).toEqual(expect.arrayContaining([`api ${database.appUrl}`, 'worker []']));
  });

  it('fails and stops the others when one of its programs keeps crashing', async () => {
    const served = start({
      api: writeStandIn(folder, 'api', READY_SERVER),
      worker: writeStandIn(folder, 'worker', CRASHING),
    });

    await expect(served).rejects.toMatchObject({ code: 'serve.program-fails' });
    expect((await events()).at(-1)).toBe('api stopped');
  });
});

function start(programs: Programs): Promise<void> {
  const asked = Object.assign(terminal, { connected: false });
  return serve(configuration, programs, new StopRequest(asked));
}

function untilAllRun(): Promise<void> {
  return until(
    async () =>
      lines.some((line) => line.startsWith('Tidu is ready')) &&
      (await events()).includes('worker started'),
  );
}

async function events(): Promise<string[]> {
  return (await readFile(join(folder, 'events.log'), 'utf8')).trim().split('\n');
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
