import { ProblemError, type Configuration } from '@tidu/platform';
import { isLoopback, isOnOwnMachine } from './own-machine';

/**
 * Lets the demonstration be seen by people at this machine alone. The name under which the browser
 * asks counts too: a page of elsewhere may have given its own name the address of this machine.
 * @throws ProblemError `resource.not-found`
 */
export function refuseElsewhere(configuration: Configuration, host: string): void {
  const shown = configuration.demo && isOnOwnMachine(configuration) && isLoopback(host);
  if (!shown) throw new ProblemError('resource.not-found');
}
