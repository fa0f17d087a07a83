import { runAs } from '@tidu/data-access';
import { NOBODY, type Viewer } from '@tidu/domain';
import { ProblemError } from '@tidu/platform';
import type { Authenticate, Authenticated } from '@tidu/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Refusals } from './refusals';
import { isOfApi } from './request-kind';

const BEARER = /^bearer +(\S+)$/i;

/** What finds out who somebody is. */
export type Credentials = Pick<Authenticate, 'bySession' | 'byApiToken'>;

/**
 * Finds out who sends a request, by the cookie of a session or by an API token, and lets the rest of
 * the request run as that viewer. Pages and other files are the same for everybody.
 */
export function authenticateRequests(
  server: FastifyInstance,
  credentials: Credentials,
  refusals: Refusals,
): void {
  server.decorateRequest('authenticated', undefined);
  server.addHook('onRequest', async (request, reply) => {
    if (!isOfApi(request)) return;
    const { authorization } = request.headers;
    const session = server.sessionCookies.read(request);
    if (authorization === undefined) {
      request.authenticated = await bySession(credentials, session);
      const id = request.authenticated?.sessionId ?? undefined;
      // A browser that lost the one cookie and kept the other could do nothing but read.
      if (id !== undefined && !server.sessionCookies.hasCsrf(request, id)) {
        server.sessionCookies.setCsrf(reply, id);
      }
      return;
    }
    if (session === undefined) request.authenticated = await byToken(credentials, authorization);
    if (request.authenticated) return;
    // A session that is none is nobody's, and counted as such; here the request ends.
    await server.badTokenLimit?.(request);
    if (session !== undefined) throw bothAtOnce();
    await runAs(NOBODY, () => refusals.record('request.unauthenticated', request));
    throw badToken();
  });
  // With a callback, and after the body was read: whatever comes after is called from within.
  server.addHook('preHandler', (request, _reply, done) => {
    runAs(viewerOf(request), done);
  });
}

/** As whom the request looks at the data. */
export function viewerOf({ authenticated }: FastifyRequest): Viewer {
  return authenticated?.viewer ?? NOBODY;
}

async function bySession(
  credentials: Credentials,
  token: string | undefined,
): Promise<Authenticated | undefined> {
  return token === undefined ? undefined : credentials.bySession(token);
}

async function byToken(
  credentials: Credentials,
  authorization: string,
): Promise<Authenticated | undefined> {
  const token = BEARER.exec(authorization)?.[1];
  return token === undefined ? undefined : credentials.byApiToken(token);
}

function bothAtOnce(): ProblemError {
  return new ProblemError('request.invalid', {
    message: {
      zh: '请求同时带有登录会话和 Authorization 请求头，请只用其中一种',
      en: 'The request has both a session and an Authorization header; use one of them',
    },
  });
}

function badToken(): ProblemError {
  return new ProblemError('session.required', {
    message: {
      zh: '接口令牌无效、已过期或已撤销；格式为 Authorization: Bearer tidu_api_…',
      en: 'The API token is not valid, has expired or was revoked; the form is Authorization: Bearer tidu_api_…',
    },
  });
}
