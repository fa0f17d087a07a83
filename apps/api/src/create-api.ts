import { randomUUID } from 'node:crypto';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { CoreParts } from '@tidu/server';
import { AppModule } from './app.module';
import { limitBodyDepth } from './core/body-depth';
import { serveApiDocument } from './core/openapi';
import { serveWebFiles } from './core/web-files';

const BODY_LIMIT_BYTES = 1_048_576;

/**
 * The API as one application, not listening yet.
 * @param webRoot folder of the built web application; left out when it is not there
 */
export async function createApi(
  parts: CoreParts,
  webRoot: string,
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(parts),
    new FastifyAdapter({
      bodyLimit: BODY_LIMIT_BYTES,
      genReqId: () => randomUUID(),
      // Server-sent events never end by themselves; do not wait for them when closing.
      forceCloseConnections: true,
    }),
    { logger: ['error', 'warn'] },
  );
  app.setGlobalPrefix('api/v1');
  await app.register(helmet, { contentSecurityPolicy: { directives: CONTENT_SECURITY } });
  await app.register(multipart, {
    limits: { fileSize: parts.configuration.importMaxBytes, files: 2, fields: 10, parts: 12 },
  });
  limitBodyDepth(app);
  serveApiDocument(app);
  await serveWebFiles(app, webRoot);
  return app;
}

/** Scripts only from here and never inline; NG-ZORRO and charts set styles inline. */
const CONTENT_SECURITY = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  frameAncestors: ["'none'"],
  upgradeInsecureRequests: null,
};
