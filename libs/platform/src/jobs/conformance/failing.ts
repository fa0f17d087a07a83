import { randomUUID } from 'node:crypto';
import { PermanentJobError } from '../job-errors';
import type { JobBench } from '../testing/job-bench';
import { until } from '../testing/until';

export function describeFailing(bench: () => JobBench): void {
  it('run again after growing waits until they succeed', async () => {
    const starts: number[] = [];
    const attempts: number[] = [];
    await bench().work({
      'rosters.build': async (_payload, { attempt }) => {
        starts.push(Date.now());
        attempts.push(attempt);
        if (attempt < 3) {
          throw new Error('not yet');
        }
      },
    });
    await bench().queues.add('rosters.build', { rosterId: randomUUID() });
    await until('the job ended', async () => (await bench().unfinished()) === 0);
    const [first = 0, second = 0, third = 0] = starts;
    expect(attempts).toEqual([1, 2, 3]);
    expect(second - first).toBeGreaterThanOrEqual(95);
    expect(third - second).toBeGreaterThanOrEqual(195);
    expect(bench().logged('the job run failed')).toHaveLength(2);
    expect(bench().logged('the job failed for good')).toEqual([]);
  });

  it('fail for good after their last attempt, and the log names them', async () => {
    await bench().work({ 'rosters.build': () => Promise.reject(new Error('never')) });
    const id = await bench().queues.add('rosters.build', { rosterId: randomUUID() });
    await until('the job failed', () => bench().logged('the job failed for good').length > 0);
    expect(bench().logged('the job run failed')).toHaveLength(3);
    expect(bench().logged('the job failed for good')).toEqual([
      expect.objectContaining({ job: 'rosters.build', jobId: id, attempt: 3 }),
    ]);
    expect(await bench().unfinished()).toBe(0);
  });

  it('are not tried again after a permanent failure', async () => {
    await bench().work({
      'rosters.build': () => Promise.reject(new PermanentJobError('no such roster')),
    });
    const id = await bench().queues.add('rosters.build', { rosterId: randomUUID() });
    await until('the job failed', () => bench().logged('the job failed for good').length > 0);
    expect(await bench().unfinished()).toBe(0);
    expect(bench().logged('the job run failed')).toEqual([
      expect.objectContaining({
        job: 'rosters.build',
        jobId: id,
        attempt: 1,
        err: expect.objectContaining({ type: 'PermanentJobError', message: 'no such roster' }),
      }),
    ]);
  });

  it('fail for good when they arrive with a payload that is not theirs', async () => {
    await bench().work({});
    const queue = bench().backend.openQueue('rosters');
    await queue.add('rosters.build', { rosterId: 7 }, { jobId: 'foreign', attempts: 5 });
    await until('the job failed', () => bench().logged('the job failed for good').length > 0);
    await queue.close();
    expect(bench().logged('the job run failed')).toEqual([
      expect.objectContaining({ jobId: 'foreign', attempt: 1 }),
    ]);
  });
}
