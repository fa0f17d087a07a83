import { setTimeout as sleep } from 'node:timers/promises';
import type { ScreeningProgress } from '@tidu/contracts';
import { ProblemError } from '@tidu/platform';
import type { ScreeningQueries } from '@tidu/server';
import type { WorkerProcess } from '../core/worker-process';

const LOOK_MS = 100;

/**
 * Waits for the end of a screening.
 * @param onProgress called when the count has moved
 * @throws ProblemError when the screening failed or the worker died
 */
export async function awaitScreening(
  screenings: ScreeningQueries,
  id: string,
  worker: WorkerProcess,
  onProgress: (progress: ScreeningProgress) => void,
): Promise<void> {
  let seen = -1;
  for (;;) {
    const progress = await screenings.progress(id);
    if (progress.total > 0 && progress.done !== seen) onProgress(progress);
    seen = progress.done;
    if (progress.status === 'completed') return;
    if (progress.status === 'failed') {
      const { failure } = await screenings.get(id);
      throw new ProblemError('server.unexpected', failure ? { message: failure } : {});
    }
    if (!worker.running) {
      throw new ProblemError('server.unexpected', {
        message: {
          zh: '任务进程已退出，原因见上文日志',
          en: 'The worker has exited; its log above says why',
        },
      });
    }
    await sleep(LOOK_MS);
  }
}
