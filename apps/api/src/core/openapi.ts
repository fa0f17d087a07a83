import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { ItemCounts, ProblemView } from '@tidu/contracts';

/** The OpenAPI document of all routes. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Tidu 梯度')
    .setDescription('优质中小企业梯度培育 · tiered cultivation of small and medium enterprises')
    .setVersion('1')
    .addCookieAuth(
      'tidu_session',
      { type: 'apiKey', in: 'cookie', name: 'tidu_session' },
      'session',
    )
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'tidu_api_…' }, 'token')
    .addGlobalResponse({
      status: 'default',
      description: 'problem+json (RFC 9457)',
      content: {
        'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemView' } },
      },
    })
    .build();
  return SwaggerModule.createDocument(app, config, { extraModels: [ProblemView, ItemCounts] });
}

/** Serves the document, and a page to read it. */
export function serveApiDocument(app: INestApplication): void {
  SwaggerModule.setup('api/docs', app, () => describeApi(app), {
    jsonDocumentUrl: 'api/v1/openapi.json',
  });
}
