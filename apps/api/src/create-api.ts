import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { CsrfTokens, loadSecretKey, type Configuration } from '@tidu/platform';
import { Authenticate, type CoreParts } from '@tidu/server';
import { AppModule } from './app.module';
import { authenticateRequests } from './core/authentication';
import { limitBodyDepth } from './core/body-depth';
import { serveApiDocument } from './core/openapi';
import { answerFrameworkError } from './core/problem.filter';
import { Refusals } from './core/refusals';
import { limitRequestsOf } from './core/request-limits';
import { refuseForgedRequests } from './core/request-origin';
import { checkRoutes } from './core/route-check';
import { setSecurityHeaders } from './core/security-headers';
import { SessionCookies } from './core/session-cookie';
import { serveWebFiles } from './core/web-files';

const BODY_LIMIT_BYTES = 1_048_576;
const HEADER_LIMIT_BYTES = 16_384;
/** Whoever sends slower than this keeps a connection that others need. */
const HEADERS_WITHIN_MS = 15_000;
const CHECK_EVERY_MS = 2_000;
/** Long enough for the largest import over a line of an office. */
const REQUEST_WITHIN_MS = 900_000;

/**
 * The API as one application, not listening yet.
 * @param webRoot folder of the built web application; left out when it is not there
 * @throws StartupError when a route says not who may use it
 */
export async function createApi(
  parts: CoreParts,
  webRoot: string,
): Promise<NestFastifyApplication> {
  const { configuration } = parts;
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(parts),
    createAdapter(configuration),
    { logger: ['error', 'warn'] },
  );
  app.setGlobalPrefix('api/v1');
  checkRoutes(app);
  await protect(app, parts);
  await app.register(multipart, {
    limits: { fileSize: configuration.importMaxBytes, files: 2, fields: 10, parts: 12 },
  });
  limitBodyDepth(app);
  serveApiDocument(app);
  await serveWebFiles(app, webRoot);
  return app;
}

function createAdapter({ trustedProxies }: Configuration): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_WITHIN_MS,
    http: {
      maxHeaderSize: HEADER_LIMIT_BYTES,
      headersTimeout: HEADERS_WITHIN_MS,
      connectionsCheckingInterval: CHECK_EVERY_MS,
    },
    trustProxy: trustedProxies ?? false,
    frameworkErrors: answerFrameworkError,
    genReqId: () => randomUUID(),
    // Server-sent events never end by themselves; do not wait for them when closing.
    forceCloseConnections: true,
  });
}

/** Each step stands on the one before: who asks, how often, and whether they mean it. */
async function protect(app: NestFastifyApplication, parts: CoreParts): Promise<void> {
  const { configuration } = parts;
  const server = app.getHttpAdapter().getInstance();
  const isSecure = configuration.address.startsWith('https:');
  const csrf = new CsrfTokens((await loadSecretKey(configuration)).derive('csrf'));
  const refusals = app.get(Refusals);
  await setSecurityHeaders(server, isSecure);
  await app.register(cookie);
  server.decorate('sessionCookies', new SessionCookies(csrf, isSecure));
  authenticateRequests(server, app.get(Authenticate, { strict: false }), refusals);
  if (configuration.requestLimits) await limitRequestsOf(app, parts, refusals);
  refuseForgedRequests(server, configuration.address, refusals);
}
