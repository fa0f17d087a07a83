import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SupervisedProgram } from './supervised-program';
import { CRASHING, IDLE, writeStandIn } from './testing/stand-in';
import { until } from './testing/until';

jest.setTimeout(30_000);

let folder: string;
let lines: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tidu-program-'));
  lines = [];
});

afterEach(() => rm(folder, { recursive: true }));

describe('a supervised program', () => {
  it('is asked to close, and is not started again after that', async () => {
    const program = start(IDLE);
    await untilEvents(1);

    await program.stop();
    await sleep(700);

    expect(await events()).toEqual(['worker started', 'worker stopped']);
    expect(lines).toEqual([]);
  });

  it('is started again when it crashes, and says so in both languages', async () => {
    const crashesOnce = `
      const { existsSync, writeFileSync } = require('node:fs');
      const mark = ${JSON.stringify(join(folder, 'crashed'))};
      if (!existsSync(mark)) { writeFileSync(mark, ''); process.exit(7); }`;
    const program = start(`${crashesOnce} ${IDLE}`);

    await untilEvents(1);
    await program.stop();

    expect(lines).toEqual([
      '程序 worker 意外退出（7），0.5 秒后重启。 · The program worker ended unexpectedly (7) and starts again in 0.5 s.',
    ]);
  });

  it('is given up after five crashes within a minute', async () => {
    const program = start(CRASHING);

    await expect(program.failure).rejects.toMatchObject({
      code: 'serve.program-fails',
      bilingual: { en: expect.stringContaining('worker has ended 5 times') },
    });
    expect(await events()).toHaveLength(5);
    expect(lines).toHaveLength(4);
  });

  it('may end by itself once its end is wanted', async () => {
    const program = start(`setTimeout(() => process.exit(7), 300); ${IDLE}`);
    await untilEvents(1);

    program.retire();
    await sleep(1_200);
    await program.stop();

    expect(await events()).toEqual(['worker started']);
    expect(lines).toEqual([]);
  });

  it('is not started again when it is stopped while it waits for that', async () => {
    const program = start(CRASHING);
    await until(() => lines.length > 0);

    await program.stop();
    await sleep(700);

    expect(await events()).toEqual(['worker started']);
  });
});

function start(body: string): SupervisedProgram {
  const script = writeStandIn(folder, 'worker', body);
  const log = (line: string) => lines.push(line);
  return SupervisedProgram.start({ name: 'worker', script, env: {}, log });
}

async function events(): Promise<string[]> {
  const text = await readFile(join(folder, 'events.log'), 'utf8').catch(() => '');
  return text.split('\n').filter(Boolean);
}

function untilEvents(number: number): Promise<void> {
  return until(async () => (await events()).length >= number);
}
