import { Controller, Get, Module, Post, type Type } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { Permission } from '@tidu/domain';
import { StartupError } from '@tidu/platform';
import { AnsweredAnew } from './answered-anew';
import { Requires } from './requires';
import { checkRoutes } from './route-check';

@Controller('health')
class GoodController {
  @Get('of/:id')
  @Requires('health.read')
  get() {
    return 'ready';
  }

  @Post()
  @AnsweredAnew()
  @Requires('session.open')
  open() {
    return 'opened';
  }
}

@Controller('forgotten')
class ForgottenController {
  @Get()
  list() {
    return [];
  }
}

@Controller('kept')
class KeptController {
  @Post()
  @Requires('session.open')
  open() {
    return 'opened';
  }
}

async function check(...controllers: Type[]) {
  @Module({ imports: [DiscoveryModule], controllers })
  class TestModule {}
  const app = await NestFactory.create(TestModule, new FastifyAdapter(), { logger: false });
  try {
    return checkRoutes(app);
  } finally {
    await app.close();
  }
}

describe('a start of the API', () => {
  it('knows every route with its permission', async () => {
    expect(await check(GoodController)).toEqual([
      { method: 'GET', path: '/health/of/:id', permission: 'health.read' },
      { method: 'POST', path: '/health', permission: 'session.open' },
    ]);
  });

  it.each<[string, Type, string]>([
    ['says nothing', ForgottenController, 'ForgottenController.list'],
    ['is open to all and would keep its answers', KeptController, 'KeptController.open'],
  ])('is refused for a route that %s, by its name', async (_what, controller, name) => {
    const error: unknown = await check(GoodController, controller).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(StartupError);
    expect((error as StartupError).message).toContain(name);
    expect((error as StartupError).message).not.toContain('GoodController');
  });

  it('is refused for a permission that no table knows', () => {
    expect(() => Requires('everything.all' as Permission)).toThrow();
  });
});
