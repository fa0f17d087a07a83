import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module';
import { describeApi } from './core/openapi';

/** The OpenAPI document of this build as it is committed; needs no database. */
export async function printApi(): Promise<string> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.forDescription(),
    new FastifyAdapter(),
    { logger: false, preview: true },
  );
  app.setGlobalPrefix('api/v1');
  const text = `${JSON.stringify(describeApi(app), null, 2)}\n`;
  await app.close();
  return text;
}
