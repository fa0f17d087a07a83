import { HandlesJob, type JobHandler } from './job-handler';
import type { RosterPayload } from './job-payloads';
import { JobRegistry, JobRegistryError } from './job-registry';

@HandlesJob('enterprises.import')
class ImportEnterprises implements JobHandler<'enterprises.import'> {
  async handle(): Promise<void> {}
}

@HandlesJob('screenings.run')
class RunScreening implements JobHandler<'screenings.run'> {
  async handle(): Promise<void> {}
}

@HandlesJob('screenings.chunk')
class ScreenChunk implements JobHandler<'screenings.chunk'> {
  async handle(): Promise<void> {}
}

@HandlesJob('screenings.finish')
class FinishScreening implements JobHandler<'screenings.finish'> {
  async handle(): Promise<void> {}
}

@HandlesJob('rosters.build')
class BuildRoster implements JobHandler<'rosters.build'> {
  async handle(_payload: RosterPayload): Promise<void> {}
}

@HandlesJob('back-tests.run')
class RunBackTest implements JobHandler<'back-tests.run'> {
  async handle(): Promise<void> {}
}

@HandlesJob('back-tests.chunk')
class CompareChunk implements JobHandler<'back-tests.chunk'> {
  async handle(): Promise<void> {}
}

@HandlesJob('back-tests.finish')
class FinishBackTest implements JobHandler<'back-tests.finish'> {
  async handle(): Promise<void> {}
}

@HandlesJob('accounts.letter')
class SendLetter implements JobHandler<'accounts.letter'> {
  async handle(): Promise<void> {}
}

@HandlesJob('accounts.lockout')
class SendLockoutLetter implements JobHandler<'accounts.lockout'> {
  async handle(): Promise<void> {}
}

class BuildRosterTwice extends BuildRoster {}

// @ts-expect-error a handler of rosters does not take the payload of an import
@HandlesJob('enterprises.import')
class WrongPayload extends BuildRoster {}

const others = () => [
  new ImportEnterprises(),
  new RunScreening(),
  new ScreenChunk(),
  new RunBackTest(),
  new CompareChunk(),
  new FinishBackTest(),
  new SendLetter(),
  new SendLockoutLetter(),
];

function faultsOf(handlers: readonly object[]): readonly string[] {
  try {
    JobRegistry.of(handlers);
  } catch (error) {
    if (error instanceof JobRegistryError) {
      return error.faults;
    }
    throw error;
  }
  return [];
}

describe('the registry of job handlers', () => {
  it('finds the handler of every job', () => {
    const roster = new BuildRoster();
    const registry = JobRegistry.of([...others(), new FinishScreening(), roster]);
    expect(registry.find('rosters.build')).toBe(roster);
    expect(registry.find('titles.revoke')).toBeUndefined();
  });

  it('refuses jobs without a handler', () => {
    expect(faultsOf(others())).toEqual([
      'screenings.finish has no handler',
      'rosters.build has no handler',
    ]);
  });

  it('refuses two handlers for one job', () => {
    const handlers = [...others(), new FinishScreening(), new BuildRoster(), new WrongPayload()];
    expect(faultsOf(handlers)).toEqual([
      'enterprises.import is handled by ImportEnterprises and WrongPayload',
    ]);
  });

  it('refuses a class without decorator, also when its parent has one', () => {
    const handlers = [
      ...others(),
      new FinishScreening(),
      new BuildRoster(),
      new BuildRosterTwice(),
    ];
    expect(faultsOf(handlers)).toEqual(['BuildRosterTwice has no @HandlesJob']);
  });

  it('names all faults at once', () => {
    const handlers = [...others(), new ScreenChunk(), new BuildRosterTwice()];
    expect(() => JobRegistry.of(handlers)).toThrow(
      'the job handlers do not fit the jobs: ' +
        'screenings.chunk is handled by ScreenChunk and ScreenChunk; ' +
        'BuildRosterTwice has no @HandlesJob; ' +
        'screenings.finish has no handler; rosters.build has no handler',
    );
  });
});
