import fc from 'fast-check';
import { InvalidJobPayloadError } from './job-errors';
import { isJobName, JOB_DEFS, JOB_NAMES, QUEUE_NAMES, type JobMap, type JobName } from './job-map';
import { checkedPayload } from './job-payload-check';
import { prepareJob } from './prepared-job';

const id = fc.uuid();
const count = fc.nat();

const PAYLOADS: { [Name in JobName]: fc.Arbitrary<JobMap[Name]> } = {
  'enterprises.import': fc.record({ importId: id }),
  'screenings.run': fc.record({ screeningId: id, round: count }),
  'screenings.chunk': fc.record({ screeningId: id, round: count, ordinal: count }),
  'screenings.finish': fc.record({ screeningId: id, round: count }),
  'rosters.build': fc.record({ rosterId: id }),
  'back-tests.run': fc.record({ backTestId: id, round: count }),
  'back-tests.chunk': fc.record({ backTestId: id, round: count, ordinal: count }),
  'back-tests.finish': fc.record({ backTestId: id, round: count }),
  'accounts.letter': fc.record({ letterId: id }),
  'accounts.lockout': fc.record({ subject: fc.stringMatching(/^[0-9a-f]{64}$/) }),
};

const anyJob = fc
  .constantFrom(...JOB_NAMES)
  .chain((name) => PAYLOADS[name].map((payload: object) => ({ name, payload })));

describe('the table of jobs', () => {
  it.each(JOB_NAMES)('defines %s completely', (name) => {
    const { queue, attempts, backoffMs, timeoutMs } = JOB_DEFS[name];
    expect(QUEUE_NAMES).toContain(queue);
    expect(attempts).toBeGreaterThan(1);
    expect(backoffMs).toBeGreaterThan(0);
    expect(timeoutMs).toBeGreaterThanOrEqual(60_000);
    expect(() => checkedPayload(JOB_DEFS, name, {})).toThrow(InvalidJobPayloadError);
  });

  it('gives every queue a job', () => {
    const used = new Set(JOB_NAMES.map((name) => JOB_DEFS[name].queue));
    expect([...used].sort()).toEqual([...QUEUE_NAMES].sort());
  });

  it('knows its names and no others', () => {
    expect(JOB_NAMES.every(isJobName)).toBe(true);
    expect(['', 'rosters', 'toString', 'constructor'].some(isJobName)).toBe(false);
  });

  it('makes ids that BullMQ accepts', () => {
    const anyAttempt = fc.option(fc.nat(), { nil: undefined });
    fc.assert(
      fc.property(anyJob, anyAttempt, ({ name, payload }, attempt) => {
        const { jobId } = prepareJob(JOB_DEFS, name, payload, { attempt }).opts;
        expect(jobId).toMatch(/^[a-z][a-z0-9-]*$/i);
        expect(jobId.endsWith(attempt === undefined ? '' : `-${attempt}`)).toBe(true);
      }),
    );
  });

  it('gives different work different ids', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyJob, { selector: (job) => JSON.stringify(job) }), (jobs) => {
        const ids = jobs.map(({ name, payload }) => prepareJob(JOB_DEFS, name, payload).opts.jobId);
        expect(new Set(ids).size).toBe(jobs.length);
      }),
    );
  });
});

describe('a payload', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a list', [{ rosterId: '0190b3a5-8b1e-7b43-9a3e-5a6d6f0a1b2c' }]],
    ['a text', '0190b3a5-8b1e-7b43-9a3e-5a6d6f0a1b2c'],
  ])('must be an object, not %s', (_what, payload) => {
    expect(() => checkedPayload(JOB_DEFS, 'rosters.build', payload)).toThrow('must be an object');
  });

  it('is not converted to fit', () => {
    const payload = { screeningId: '0190b3a5-8b1e-7b43-9a3e-5a6d6f0a1b2c', round: '1' };
    expect(() => checkedPayload(JOB_DEFS, 'screenings.run', payload)).toThrow(
      'job screenings.run: round must not be less than 0; round must be an integer number',
    );
  });
});
