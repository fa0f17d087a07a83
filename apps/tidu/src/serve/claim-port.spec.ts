import { loadConfiguration, markOf, type Configuration } from '@tidu/platform';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimPort } from './claim-port';
import { forgetServing, noteServing, readServeRecord, type ServeRecord } from './serve-record';

let home: string;
let holder: Server;
let configuration: Configuration;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'tidu-serve-'));
  holder = createServer().listen(0, '127.0.0.1');
  await once(holder, 'listening');
  configuration = onPort((holder.address() as AddressInfo).port);
});

afterEach(async () => {
  holder.close();
  await rm(home, { recursive: true });
});

describe('claiming the port', () => {
  it('succeeds at once when the port is free', async () => {
    holder.close();

    await expect(claimPort(configuration)).resolves.toBeUndefined();
  });

  it('names PORT when another program has it', async () => {
    await expect(claimPort(configuration)).rejects.toMatchObject({
      code: 'serve.port-taken',
      bilingual: {
        zh: expect.stringContaining(`PORT=${configuration.port + 1} npm start`),
        en: expect.stringContaining(`Port ${configuration.port} is taken`),
      },
    });
  });

  it('gives the address when this home is served there already', async () => {
    await noteServing(configuration, 'http://127.0.0.1:4000/');

    await expect(claimPort(configuration)).rejects.toMatchObject({
      code: 'serve.already-running',
      bilingual: { en: expect.stringContaining('http://127.0.0.1:4000/') },
    });
  });

  it.each([
    ['is just stopping', true, process.pid],
    ['was killed, until its programs have noticed', false, 999_999_999],
  ])('waits for a run that %s', async (_case, stopping, pid) => {
    await note({ stopping, process: markOf(pid) });
    const claimed = claimPort(configuration);

    setTimeout(() => holder.close(), 3_000);

    await expect(claimed).resolves.toBeUndefined();
  });

  it('names HOST when it is no address of this machine', async () => {
    const elsewhere = loadConfiguration({ HOST: '192.0.2.1', PORT: '4000', TIDU_HOME: home });

    await expect(claimPort(elsewhere)).rejects.toMatchObject({
      code: 'serve.address-refused',
      bilingual: { zh: expect.stringContaining('HOST=192.0.2.1') },
    });
  });
});

describe('the note of who serves', () => {
  it('is kept while this process serves and gone afterwards', async () => {
    await noteServing(configuration, 'http://127.0.0.1:4000/');
    const kept = await readServeRecord(home);
    await forgetServing(configuration);

    expect(kept).toMatchObject({ process: { pid: process.pid }, port: configuration.port });
    expect(await readServeRecord(home)).toBeUndefined();
  });

  it('is not taken from another living process', async () => {
    await note({ process: markOf(process.ppid) });

    await noteServing(configuration, 'http://127.0.0.1:4000/');
    await forgetServing(configuration);

    expect(await readServeRecord(home)).toMatchObject({ process: { pid: process.ppid } });
  });
});

function onPort(port: number): Configuration {
  return loadConfiguration({ PORT: String(port), TIDU_HOME: home });
}

function note(record: Partial<ServeRecord>): Promise<void> {
  const whole = { port: configuration.port, address: '', stopping: false, ...record };
  return writeFile(join(home, 'serve.json'), JSON.stringify(whole));
}
