import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ProblemError } from '@tidu/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { toProblem } from './problem.filter';
import { askedPath, isOfApi } from './request-kind';
import { pagePolicy } from './security-headers';

const YEAR_SECONDS = 31_536_000;
const NONCE_BYTES = 16;

/** A file that is missing must not be answered with a page: a script that is HTML breaks it. */
function isPage(request: FastifyRequest): boolean {
  const path = askedPath(request);
  return path === '/index.html' || (!isOfApi(request) && !/\.\w+$/.test(path));
}

/** Serves the built web application; every path that is no file and no API shows its first page. */
export async function serveWebFiles(app: NestFastifyApplication, root: string): Promise<void> {
  const first = join(root, 'index.html');
  if (!existsSync(first)) return;
  const page = await readFile(first, 'utf8');
  await app.register(fastifyStatic, {
    root,
    wildcard: false,
    index: false,
    globIgnore: ['index.html'],
    setHeaders: (reply, path) => {
      // Hashed names never change; the page that names them must always be asked for.
      const hashed = /[-.][A-Z0-9]{8}\.\w+$/.test(path);
      reply.header(
        'cache-control',
        hashed ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache',
      );
    },
  });
  const server = app.getHttpAdapter().getInstance();
  server.get('/*', (request: FastifyRequest, reply: FastifyReply) => {
    if (isPage(request)) return sendPage(reply, page);
    const problem = toProblem(new ProblemError('resource.not-found'), request.id);
    return reply.status(404).type('application/problem+json; charset=utf-8').send(problem);
  });
}

/** Angular gives the nonce to the styles of its components; each answer has another one. */
function sendPage(reply: FastifyReply, page: string): FastifyReply {
  const nonce = randomBytes(NONCE_BYTES).toString('base64');
  return reply
    .header('content-security-policy', pagePolicy(nonce))
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(page.replace('<tidu-root', `<tidu-root ngCspNonce="${nonce}"`));
}
