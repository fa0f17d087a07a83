import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { HangingWorkerOptions } from './hanging-worker';

const RUN_TYPESCRIPT = `
  require('ts-node').register({
    swc: true,
    skipProject: true,
    compilerOptions: {
      module: 'commonjs', target: 'es2022', esModuleInterop: true,
      experimentalDecorators: true, emitDecoratorMetadata: true, useDefineForClassFields: false,
    },
  });
  require(process.argv[1]);
`;

/** Starts a worker process, waits until it has taken a job, and kills it as an operator would. */
export async function killWorkerInJob(options: HangingWorkerOptions): Promise<void> {
  const program = join(__dirname, 'hanging-worker.ts');
  const worker = spawn(process.execPath, ['-e', RUN_TYPESCRIPT, program, JSON.stringify(options)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const died = once(worker, 'exit').then(() => 'died');
  const taken = once(worker.stdout, 'data').then(() => 'taken');
  if ((await Promise.race([taken, died])) === 'died') {
    throw new Error('the worker process ended before it took a job');
  }
  worker.kill('SIGKILL');
  await died;
}
