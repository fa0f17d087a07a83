import type { CsrfTokens } from '@tidu/platform';
import type { Authenticated, Client } from '@tidu/server';
import type { FastifyReply, FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyInstance {
    sessionCookies: SessionCookies;
  }
  interface FastifyRequest {
    authenticated: Authenticated | undefined;
  }
}

export const CSRF_COOKIE = 'tidu_csrf';
const BROWSER_MAX = 300;

/**
 * The two cookies of a signed-in browser. They have no lifetime of their own: the browser forgets
 * them when it is closed, the server when the session ends.
 */
export class SessionCookies {
  /** The prefix makes browsers refuse a cookie that another host or plain http has planted. */
  readonly name: string;

  /** @param secure whether people open the system by https */
  constructor(
    private readonly tokens: CsrfTokens,
    private readonly secure: boolean,
  ) {
    this.name = secure ? '__Host-tidu_session' : 'tidu_session';
  }

  set(reply: FastifyReply, token: string, sessionId: string): void {
    const { secure } = this;
    // Lax: after OpenID Connect the browser comes back from another site, and must be known then.
    void reply.setCookie(this.name, token, { path: '/', httpOnly: true, sameSite: 'lax', secure });
    this.setCsrf(reply, sessionId);
  }

  /** Read by the scripts of the pages, which send it back in a header. */
  setCsrf(reply: FastifyReply, sessionId: string): void {
    void reply.setCookie(CSRF_COOKIE, this.csrfToken(sessionId), {
      path: '/',
      sameSite: 'strict',
      secure: this.secure,
    });
  }

  csrfToken(sessionId: string): string {
    return this.tokens.issue(sessionId);
  }

  clear(reply: FastifyReply): void {
    const { secure } = this;
    void reply.clearCookie(this.name, { path: '/', httpOnly: true, sameSite: 'lax', secure });
    void reply.clearCookie(CSRF_COOKIE, { path: '/', sameSite: 'strict', secure });
  }

  /** The token of the session, as it came. */
  read(request: FastifyRequest): string | undefined {
    return request.cookies[this.name];
  }

  /** Whether the header of a changing request proves that a page of ours sent it. */
  isGenuine(request: FastifyRequest, sessionId: string): boolean {
    const header = request.headers['x-csrf-token'];
    return this.tokens.isGenuine(sessionId, request.cookies[CSRF_COOKIE], header);
  }

  hasCsrf(request: FastifyRequest, sessionId: string): boolean {
    const cookie = request.cookies[CSRF_COOKIE];
    return this.tokens.isGenuine(sessionId, cookie, cookie);
  }
}

/** Signs the browser in, or gives it the new token after a step up. */
export function setSession(reply: FastifyReply, token: string, sessionId: string): void {
  reply.server.sessionCookies.set(reply, token, sessionId);
}

/** Makes the browser forget its session. */
export function clearSession(reply: FastifyReply): void {
  reply.server.sessionCookies.clear(reply);
}

/** Who sent the request; undefined when nobody has signed in. */
export function authenticatedOf(request: FastifyRequest): Authenticated | undefined {
  return request.authenticated;
}

export function clientOf(request: FastifyRequest): Client {
  const browser = request.headers['user-agent']?.slice(0, BROWSER_MAX);
  return { address: request.ip, browser: browser ?? null };
}
