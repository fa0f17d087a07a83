import { HandlesJob, type JobHandler } from '../job-handler';
import { JOB_NAMES, type JobName } from '../job-map';
import { JobRegistry } from '../job-registry';

type Handle<Name extends JobName> = JobHandler<Name>['handle'];

/** What a test does with the jobs it expects; any other job fails. */
export type Handles = { [Name in JobName]?: Handle<Name> };

function handlerOf<Name extends JobName>(name: Name, handle: Handle<Name> | undefined): object {
  @HandlesJob(name)
  class TestHandler implements JobHandler<Name> {
    readonly handle: Handle<Name> =
      handle ?? (() => Promise.reject(new Error(`the test expects no ${name}`)));
  }
  return new TestHandler();
}

/** A registry as the worker builds it, from one handler class for each job. */
export function registryOf(handles: Handles): JobRegistry {
  return JobRegistry.of(JOB_NAMES.map((name) => handlerOf(name, handles[name] as Handle<JobName>)));
}
