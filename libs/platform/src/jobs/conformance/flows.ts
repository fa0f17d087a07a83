import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { PermanentJobError } from '../job-errors';
import type { JobFlow } from '../job-queues';
import type { JobBench } from '../testing/job-bench';
import { until } from '../testing/until';

export function describeFlows(bench: () => JobBench): void {
  it('of a flow all end before its parent runs, also when one failed once', async () => {
    const order: (number | 'finish')[] = [];
    await bench().work({
      'screenings.chunk': async ({ ordinal }, { attempt }) => {
        if (ordinal === 7 && attempt === 1) {
          throw new Error('not yet');
        }
        order.push(ordinal);
      },
      'screenings.finish': async () => void order.push('finish'),
    });
    await bench().queues.addFlow(screeningFlow(20));
    await until('the flow ended', async () => (await bench().unfinished()) === 0);
    expect(order).toHaveLength(21);
    expect(order.at(-1)).toBe('finish');
    expect(new Set(order).size).toBe(21);
  });

  it('of a flow do not hold up its parent when one fails for good', async () => {
    const order: (number | 'finish')[] = [];
    await bench().work({
      'screenings.chunk': async ({ ordinal }) => {
        if (ordinal === 0) {
          throw new PermanentJobError('never');
        }
        await sleep(100);
        order.push(ordinal);
      },
      'screenings.finish': async () => void order.push('finish'),
    });
    await bench().queues.addFlow(screeningFlow(3));
    await until('the flow ended', async () => (await bench().unfinished()) === 0);
    expect(order).toHaveLength(3);
    expect(order.at(-1)).toBe('finish');
  });

  it('of a flow are not added again while its parent waits', async () => {
    const runs: number[] = [];
    let finished = 0;
    await bench().work(
      {
        'screenings.chunk': async ({ ordinal }) => {
          runs.push(ordinal);
          await sleep(ordinal === 0 ? 0 : 200);
        },
        'screenings.finish': async () => void (finished += 1),
      },
      { concurrency: 1 },
    );
    const flow = screeningFlow(3);
    await bench().queues.addFlow(flow);
    await until('the first child ended', () => runs.length === 2);
    await bench().queues.addFlow(flow);
    await until('the flow ended', async () => (await bench().unfinished()) === 0);
    expect(runs.toSorted()).toEqual([0, 1, 2]);
    expect(finished).toBe(1);
    await bench().queues.addFlow(flow);
    await until('the flow ran again', () => finished === 2);
    expect(runs).toHaveLength(6);
  });

  it('of a flow without children are its parent alone', async () => {
    let finished = 0;
    await bench().work({ 'screenings.finish': async () => void (finished += 1) });
    await bench().queues.addFlow(screeningFlow(0));
    await until('the flow ended', async () => (await bench().unfinished()) === 0);
    expect(finished).toBe(1);
  });

  it('of a flow are counted by their state', async () => {
    await bench().queues.addFlow(screeningFlow(3));
    const nothing = { waiting: 0, active: 0, delayed: 0, 'waiting-children': 0 };
    expect(await bench().queues.counts()).toEqual({
      imports: nothing,
      screenings: { ...nothing, 'waiting-children': 1 },
      'screening-chunks': { ...nothing, waiting: 3 },
      rosters: nothing,
      'back-tests': nothing,
      'back-test-chunks': nothing,
      letters: nothing,
    });
  });

  it('of a flow are not added when one of them has a wrong payload', async () => {
    const flow = screeningFlow(3);
    const wrong = { ...flow, children: [...flow.children, screeningFlow(1, 'x').parent] };
    await expect(bench().queues.addFlow(wrong)).rejects.toThrow('screeningId must be a UUID');
    expect(await bench().unfinished()).toBe(0);
  });
}

function screeningFlow(chunks: number, screeningId: string = randomUUID()): JobFlow {
  const screening = { screeningId, round: 0 };
  return {
    parent: { name: 'screenings.finish', payload: screening },
    children: Array.from({ length: chunks }, (_, ordinal) => ({
      name: 'screenings.chunk',
      payload: { ...screening, ordinal },
    })),
  };
}
