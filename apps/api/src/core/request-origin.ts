import { runAs } from '@tidu/data-access';
import { ProblemError } from '@tidu/platform';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { viewerOf } from './authentication';
import type { Refusals } from './refusals';
import { isChange, isOfApi } from './request-kind';

/** What a page of another site cannot send, or not without asking first. */
const CONTENT_TYPES = /^(application\/json|multipart\/form-data)\s*(;|$)/i;

/**
 * Refuses changing requests that a page of another site may have sent in somebody's name. Those of
 * a session need its token besides; an API token is sent by no browser on its own.
 * @param address where people open the system
 */
export function refuseForgedRequests(
  server: FastifyInstance,
  address: string,
  refusals: Refusals,
): void {
  const own = new URL(address).origin;
  server.addHook('onRequest', async (request) => {
    if (!isOfApi(request) || !isChange(request)) return;
    const reason = reasonToDoubt(request, own);
    if (reason !== undefined) {
      await runAs(viewerOf(request), () => refusals.record('request.forged', request, { reason }));
      throw new ProblemError('request.forged');
    }
    if (!hasKnownContent(request)) throw unknownContent();
  });
}

function reasonToDoubt(request: FastifyRequest, own: string): string | undefined {
  const { origin, 'sec-fetch-site': site } = request.headers;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 'sec-fetch-site';
  if (origin !== undefined && origin !== own && !isOfHost(origin, request.host)) return 'origin';
  const session = request.authenticated?.sessionId ?? undefined;
  if (session === undefined) return undefined;
  return request.server.sessionCookies.isGenuine(request, session) ? undefined : 'csrf-token';
}

/** Behind a proxy, and while developing, the pages are asked for by another name than ours. */
function isOfHost(origin: string, host: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, host: given } = new URL(origin);
  const asked = `${protocol}//${host}`;
  return given !== '' && URL.canParse(asked) && new URL(asked).host === given;
}

function hasKnownContent({ headers }: FastifyRequest): boolean {
  const type = headers['content-type'];
  return type === undefined || CONTENT_TYPES.test(type);
}

function unknownContent(): ProblemError {
  return new ProblemError('request.invalid', {
    message: {
      zh: '提交的内容须为 application/json 或 multipart/form-data',
      en: 'The content has to be application/json or multipart/form-data',
    },
  });
}
