import { request } from 'node:http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Method, Received } from './caller';

interface SentTarget {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** A request whose target goes over the line as it is written: nothing makes a neat URL of it. */
export async function sendTarget(
  app: NestFastifyApplication,
  method: Method,
  target: string,
  { headers = {}, body }: SentTarget = {},
): Promise<Received> {
  const { hostname, port } = new URL(await app.getUrl());
  const json = body === undefined ? {} : { 'content-type': 'application/json' };
  return new Promise((resolve, reject) => {
    const sent = request(
      { hostname, port, method, path: target, headers: { ...json, ...headers } },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => {
          const rawPayload = Buffer.concat(parts);
          const { statusCode = 0, headers: received } = answer;
          resolve({ statusCode, headers: received, body: rawPayload.toString(), rawPayload });
        });
      },
    );
    sent.on('error', reject);
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

/** The same address of the API in forms that the router takes for one, each with its name. */
export const OTHER_FORMS: readonly (readonly [string, (path: string) => string])[] = [
  ['with an escaped letter', (path) => path.replace('/api/', '/%61pi/')],
  ['as an absolute address', (path) => `http://tidu.example.cn${path}`],
  [
    'as an absolute address with an escaped letter',
    (path) => `https://tidu.example.cn${path.replace('/api/', '/a%70i/')}`,
  ],
];
