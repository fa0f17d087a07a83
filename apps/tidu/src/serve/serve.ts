import { environmentFor, type Configuration } from '@tidu/platform';
import { join } from 'node:path';
import { addressOf, untilReady } from './address';
import { readyDatabase } from './boot';
import { claimPort } from './claim-port';
import { demoLines } from './demo-accounts';
import { forgetServing, noteServing } from './serve-record';
import { StopRequest } from './stop-request';
import { SupervisedProgram } from './supervised-program';

/** The programs of a complete installation, by name, as built. */
export interface Programs {
  readonly api: string;
  readonly worker: string;
}

const BUILT: Programs = {
  api: join(__dirname, '../api/main.js'),
  worker: join(__dirname, '../worker/main.js'),
};

interface Part {
  stop(): Promise<void>;
}

/**
 * Runs the whole product until it is asked to stop: database, worker and API; then stops them in
 * the opposite order.
 * @throws StartupError when it cannot start, or one of its programs keeps crashing
 */
export async function serve(
  configuration: Configuration,
  programs = BUILT,
  request = new StopRequest(process),
): Promise<void> {
  surviveClosedTerminal();
  const address = addressOf(configuration);
  print('梯度 Tidu');
  await claimPort(configuration);
  await noteServing(configuration, address);
  const parts: Part[] = [{ stop: () => forgetServing(configuration) }];
  try {
    const database = await readyDatabase(configuration, print);
    parts.unshift(database);
    if (request.made) return;
    const env = environmentFor(database.configuration);
    const worker = SupervisedProgram.start({
      name: 'worker',
      script: programs.worker,
      env,
      log: print,
    });
    parts.unshift(worker);
    const api = SupervisedProgram.start({ name: 'api', script: programs.api, env, log: print });
    parts.unshift(api);
    const greeting = database.demoKey ? await demoLines(database.demoKey) : [];
    await keepServing(address, request, [api, worker], greeting);
  } finally {
    await noteServing(configuration, address, true);
    for (const part of parts) await part.stop();
  }
}

async function keepServing(
  address: string,
  request: StopRequest,
  programs: readonly SupervisedProgram[],
  greeting: readonly string[],
): Promise<void> {
  const failures = programs.map(({ failure }) => failure);
  const waiting = new AbortController();
  try {
    await Promise.race([untilReady(address, waiting.signal), request.received, ...failures]);
    if (!request.made) {
      print(`梯度已就绪：${address} （按 Ctrl-C 停止）`);
      print(`Tidu is ready: ${address} (Ctrl-C stops it)`);
      greeting.forEach(print);
      await Promise.race([request.received, ...failures]);
    }
    print('正在停止…… · stopping ...');
  } finally {
    waiting.abort();
    for (const program of programs) program.retire();
  }
}

/** A terminal that was closed takes no more lines; that must not keep the servers from being stopped. */
function surviveClosedTerminal(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}

function print(line: string): void {
  console.log(line);
}
