import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Client } from 'pg';
import {
  startEmbeddedPostgres,
  stopAbandonedPostgres,
  type EmbeddedPostgres,
} from './embedded-postgres';
import { findRunningServer } from './left-over';
import { readRecord, writeRecord } from './record';
import { startInChild } from './testing/start-in-child';

jest.setTimeout(60_000);

const started: EmbeddedPostgres[] = [];
const homes: string[] = [];
let lines: string[] = [];

afterEach(async () => {
  for (const server of started.splice(0)) await server.stop();
  for (const home of homes.splice(0)) await remove(home);
  lines = [];
});

describe('the embedded PostgreSQL', () => {
  it('opens for its owner on this machine, over TCP and with a password only', async () => {
    const home = await newHome();

    const { url, adopted } = await start(home);

    expect(adopted).toBe(false);
    expect(new URL(url)).toMatchObject({
      username: 'tidu_owner',
      hostname: '127.0.0.1',
      pathname: '/tidu',
    });
    expect(
      await query(
        url,
        `SELECT current_user AS role, current_setting('listen_addresses') AS net,
        current_setting('unix_socket_directories') AS sockets,
        current_setting('server_version_num')::int / 10000 AS version`,
      ),
    ).toEqual([{ role: 'tidu_owner', net: '127.0.0.1', sockets: '', version: 18 }]);
    const wrong = new URL(url);
    wrong.password = 'guessed';
    await expect(query(wrong.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
  });

  it('keeps its password to itself', async () => {
    const home = await newHome();

    await start(home);

    expect((await stat(join(home, 'postgres.json'))).mode & 0o777).toBe(0o600);
    expect((await stat(dataOf(home))).mode & 0o777).toBe(0o700);
    expect(lines.join()).not.toContain((await readRecord(home))!.password);
  });

  it('sorts Chinese names by pinyin and finds them by trigrams', async () => {
    const { url } = await start(await newHome());

    const names = await query(
      url,
      `SELECT name FROM (VALUES ('李'), ('张'), ('安'), ('北')) AS t (name)
       ORDER BY name COLLATE "zh-Hans-CN-x-icu"`,
    );
    await query(url, 'CREATE EXTENSION pg_trgm');
    const [trigrams] = await query(url, `SELECT cardinality(show_trgm('项目管理')) AS number`);

    expect(names.map(({ name }) => name)).toEqual(['安', '北', '李', '张']);
    expect(trigrams).toEqual({ number: 5 });
  });

  it('keeps data and port over a restart', async () => {
    const home = await newHome();
    const first = await start(home);
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    await expect(query(first.url, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED/);

    const second = await start(home);

    expect(second.url).toBe(first.url);
    expect(second.adopted).toBe(false);
    expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('takes another port when its own is taken, and remembers that', async () => {
    const home = await newHome();
    const first = await start(home);
    await first.stop();
    const thief = createServer().listen(Number(new URL(first.url).port), '127.0.0.1');

    const second = await start(home);
    await second.stop();
    thief.close();
    const third = await start(home);

    expect(new URL(second.url).port).not.toBe(new URL(first.url).port);
    expect(third.url).toBe(second.url);
  });

  it('makes a database once when two processes start at the same time', async () => {
    const home = await newHome();

    const [one, other] = await Promise.all([startInChild(home), startInChild(home)]);

    expect(one.url).toBe(other.url);
    expect([one.adopted, other.adopted].sort()).toEqual([false, true]);
    await one.leave();
    expect(await query(other.url, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
    await other.leave();
    await expect(query(other.url, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED/);
  });

  it('joins the server that a killed process left behind, and stops it at the end', async () => {
    const home = await newHome();
    const child = await startInChild(home);
    await query(child.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await child.kill();

    const server = await start(home);

    expect(server.adopted).toBe(true);
    expect(server.url).toBe(child.url);
    expect(await query(server.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    await server.stop();
    expect(await findRunningServer(dataOf(home))).toBeUndefined();
  });

  it('stops a server of the killed process that its password does not open', async () => {
    const home = await newHome();
    const child = await startInChild(home);
    await query(child.url, `ALTER ROLE tidu_owner PASSWORD 'changed'`);
    await child.kill();

    await expect(start(home)).rejects.toMatchObject({ code: 'postgres.password-lost' });

    expect(await findRunningServer(dataOf(home))).toBeUndefined();
    await writeRecord(home, { ...(await readRecord(home))!, password: 'changed' });
    expect((await start(home)).adopted).toBe(false);
  });

  it('stops the server of a home whose users are all dead, and of no other', async () => {
    const [abandoned, used] = [await newHome(), await newHome()];
    const child = await startInChild(abandoned);
    await child.kill();
    const server = await start(used);

    await stopAbandonedPostgres(abandoned);
    await stopAbandonedPostgres(used);

    await expect(query(child.url, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED/);
    expect(await query(server.url, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
  });

  it('starts again after the server itself was killed', async () => {
    const home = await newHome();
    const first = await start(home);
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    process.kill((await findRunningServer(dataOf(home)))!.pid, 'SIGKILL');

    const second = await start(home);

    expect(second.adopted).toBe(false);
    expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('starts although the id in its pid file belongs to another program now', async () => {
    const home = await newHome();
    await (await start(home)).stop();
    const stale = [process.pid, dataOf(home), 0, 5432, '', '127.0.0.1', '', ''];
    await writeFile(join(dataOf(home), 'postmaster.pid'), stale.join('\n'));

    const server = await start(home);

    expect(server.adopted).toBe(false);
    expect(await query(server.url, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
  });

  it('leaves the server of another folder alone, whose name only begins like its own', async () => {
    const home = await newHome();
    await (await start(home)).stop();
    const other = await newHome();
    await mkdir(other);
    await writeRecord(other, { port: 0, password: 'other', data: `${dataOf(home)}2` });
    const server = await start(other);
    const pids = await readFile(join(`${dataOf(home)}2`, 'postmaster.pid'), 'utf8');
    await writeFile(join(dataOf(home), 'postmaster.pid'), pids);

    const own = await start(home);

    expect(own.adopted).toBe(false);
    expect(await query(server.url, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
    expect(await query(own.url, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
  });

  it('begins anew after a first start that was cut short', async () => {
    const home = await newHome();
    await mkdir(join(home, 'postgres', 'new', 'data', 'base'), { recursive: true });
    await writeFile(join(home, 'postgres.lock'), '999999999 never\n');

    const { url } = await start(home);

    expect(await query(url, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
    expect(await readdir(join(home, 'postgres'))).not.toContain('new');
  });

  it('refuses the data of another version and says what to do', async () => {
    const home = await newHome();
    await mkdir(dataOf(home), { recursive: true });
    await writeFile(join(dataOf(home), 'PG_VERSION'), '15\n');

    await expect(start(home)).rejects.toMatchObject({
      code: 'postgres.version-mismatch',
      bilingual: {
        zh: expect.stringMatching(/由 PostgreSQL 15 建立.*TIDU_HOME/),
        en: expect.stringMatching(/made by PostgreSQL 15;.*TIDU_HOME/),
      },
    });
    expect(await readFile(join(dataOf(home), 'PG_VERSION'), 'utf8')).toBe('15\n');
  });

  it('refuses a database whose password is lost, and leaves it as it is', async () => {
    const home = await newHome();
    await (await start(home)).stop();
    await rm(join(home, 'postgres.json'));

    await expect(start(home)).rejects.toMatchObject({ code: 'postgres.password-lost' });
    expect((await stat(join(dataOf(home), 'PG_VERSION'))).isFile()).toBe(true);
  });

  it('works in a folder that only its owner may enter, and keeps its data', async () => {
    const home = await newHome(0o700);
    const first = await start(home);
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();

    const second = await start(home);

    expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    expect((await stat(dirname(home))).mode & 0o777).toBe(0o700);
  });

  it('begins anew in a home that was emptied while its server still ran', async () => {
    const home = await newHome(0o700);
    const child = await startInChild(home);
    await query(child.url, 'CREATE TABLE lost AS SELECT 42 AS answer');
    await child.kill();
    await rm(home, { recursive: true });

    const { url, adopted } = await start(home);

    expect(adopted).toBe(false);
    await expect(query(url, 'SELECT answer FROM lost')).rejects.toThrow(/does not exist/);
  });

  it('says which folder it cannot use', async () => {
    const home = await newHome();
    await mkdir(home);
    await writeFile(join(home, 'file'), '');

    await expect(start(join(home, 'file', 'below'))).rejects.toMatchObject({
      code: 'postgres.home-unusable',
      bilingual: { zh: expect.stringContaining('TIDU_HOME'), en: expect.stringContaining('below') },
    });
  });
});

/** A home that is not there yet, in a folder of its own. */
async function newHome(folderMode = 0o755): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tidu-home-'));
  await chmod(folder, folderMode);
  const home = join(folder, '.tidu');
  homes.push(home);
  return home;
}

function dataOf(home: string): string {
  return join(home, 'postgres', 'data');
}

async function start(home: string): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({
    home,
    log: (line) => lines.push(line),
    durable: false,
  });
  started.push(server);
  return server;
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Under root, a home in a folder that nobody else may enter has its database outside. */
async function remove(home: string): Promise<void> {
  const { data } = (await readRecord(home)) ?? {};
  await rm(dirname(home), { recursive: true });
  if (data === undefined || data.startsWith(tmpdir())) return;
  const place = dirname(data);
  for (const name of await readdir(dirname(place))) {
    if (name.startsWith(basename(place))) await rm(join(dirname(place), name), { recursive: true });
  }
}
