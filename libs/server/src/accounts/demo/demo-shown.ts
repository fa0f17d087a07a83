import type { IncomingHttpHeaders } from 'node:http';
import { ProblemError, type Configuration } from '@tidu/platform';
import { isLoopback, isOnOwnMachine } from './own-machine';

/** A request for what is shown of the demonstration, as it came in: no proxy is believed here. */
export interface DemoRequest {
  readonly headers: IncomingHttpHeaders;
  /** Address of the other end of the connection. */
  readonly peer: string | undefined;
}

const FORWARDED = /^(x-forwarded-.*|forwarded|via|x-real-ip)$/;
/** A name or an address, without the port. */
const HOST = /^(\[[^\]]+\]|[^:]+)(?::\d+)?$/;

/**
 * Lets the demonstration be seen by people at this machine alone. The name under which the browser
 * asks counts too: a page of elsewhere may have given its own name the address of this machine. What
 * says that it was passed on comes from elsewhere, though the one who passed it on is here.
 * @throws ProblemError `resource.not-found`
 */
export function refuseElsewhere(configuration: Configuration, request: DemoRequest): void {
  const { headers, peer = '' } = request;
  const [, host = ''] = HOST.exec(headers.host ?? '') ?? [];
  const shown =
    configuration.demo &&
    isOnOwnMachine(configuration) &&
    isLoopback(host) &&
    isLoopback(peer.replace(/^::ffff:/i, '')) &&
    !Object.keys(headers).some((name) => FORWARDED.test(name));
  if (!shown) throw new ProblemError('resource.not-found');
}
