import { describeAdding } from './conformance/adding';
import { describeFailing } from './conformance/failing';
import { describeFlows } from './conformance/flows';
import { describeKilledWorkers } from './conformance/killed-workers';
import { describeStopping } from './conformance/stopping';
import { JobBench } from './testing/job-bench';
import type { QueuePlace } from './testing/queue-places';

/** What every backend must do; `jobs.int-spec.ts` runs it on all of them. */
export function describeJobs(backends: Record<string, () => Promise<QueuePlace>>): void {
  describe.each(Object.entries(backends))('on %s, jobs', (_backend, openPlace) => {
    let bench: JobBench;

    beforeEach(async () => {
      bench = await JobBench.open(await openPlace());
    });

    afterEach(() => bench.close());

    describeAdding(() => bench);
    describeFailing(() => bench);
    describeStopping(() => bench);
    describeFlows(() => bench);
  });

  // These mostly wait for locks to end: in a block of their own they all wait at the same time.
  describe('jobs', () => {
    for (const [backend, openPlace] of Object.entries(backends)) {
      describeKilledWorkers(backend, async () => JobBench.open(await openPlace()));
    }
  });
}
