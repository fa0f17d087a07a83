import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Person } from './people';

export interface Answer<T> {
  readonly status: number;
  readonly body: T;
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

interface Sent {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer as it came. */
export interface Received {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
  readonly body: string;
  readonly rawPayload: Buffer;
}

/** Asks the API as one person's browser does, or as nobody's. */
export class Caller {
  constructor(
    private readonly app: NestFastifyApplication,
    private readonly person: Person | null,
  ) {}

  async get<T>(path: string, query: Readonly<Record<string, string>> = {}): Promise<Answer<T>> {
    const search = new URLSearchParams(query).toString();
    return toAnswer(await this.send('GET', `${path}${search === '' ? '' : `?${search}`}`));
  }

  /** @param key Idempotency-Key; a new one when left out, none when null */
  async post<T>(
    path: string,
    body: unknown,
    key: string | null = randomUUID(),
  ): Promise<Answer<T>> {
    const headers: Record<string, string> = key === null ? {} : { 'idempotency-key': key };
    return toAnswer(await this.send('POST', path, { body, headers }));
  }

  /** A request with the cookies and the token that a browser sends. */
  async send(method: Method, path: string, { body, headers = {} }: Sent = {}): Promise<Received> {
    const all = {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...this.credentials(),
      ...headers,
    };
    if (/\/events(\?|$)/.test(path)) return this.listen(path, all);
    const payload = typeof body === 'string' ? body : JSON.stringify(body);
    return this.app.inject({
      method,
      url: `/api/v1${path}`,
      headers: all,
      ...(body === undefined ? {} : { payload }),
    });
  }

  /** The first of server-sent events, or what is answered instead; these need a real connection. */
  private async listen(path: string, headers: Record<string, string>): Promise<Received> {
    const stop = new AbortController();
    const url = `${await this.app.getUrl()}/api/v1${path}`;
    const answer = await fetch(url, { headers, signal: stop.signal });
    const rawPayload = answer.ok ? await firstOf(answer) : Buffer.from(await answer.arrayBuffer());
    stop.abort();
    const { status: statusCode } = answer;
    const body = rawPayload.toString();
    return { statusCode, headers: Object.fromEntries(answer.headers), body, rawPayload };
  }

  /** The headers of somebody who is signed in. */
  credentials(): Record<string, string> {
    if (!this.person) return {};
    const { token, sessionId } = this.person;
    const csrf = this.csrfOf(sessionId);
    return { cookie: `tidu_session=${token}; tidu_csrf=${csrf}`, 'x-csrf-token': csrf };
  }

  private csrfOf(sessionId: string): string {
    const server = this.app.getHttpAdapter().getInstance();
    return server.sessionCookies.csrfToken(sessionId);
  }
}

async function firstOf({ body }: Response): Promise<Buffer> {
  const first: { value?: Uint8Array } | undefined = await body?.getReader().read();
  return Buffer.from(first?.value ?? []);
}

function toAnswer<T>(answer: { statusCode: number; body: string }): Answer<T> {
  return { status: answer.statusCode, body: JSON.parse(answer.body) as T };
}
