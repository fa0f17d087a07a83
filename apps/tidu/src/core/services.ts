import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Database } from '@tidu/data-access';
import { LocalFileStorage, type Configuration } from '@tidu/platform';
import {
  AuditModule,
  CoreModule,
  EnterprisesModule,
  RostersModule,
  ScreeningsModule,
  type CoreParts,
} from '@tidu/server';

@Module({})
class CommandModule {
  static with(parts: CoreParts): DynamicModule {
    return {
      module: CommandModule,
      imports: [
        CoreModule.with(parts),
        AuditModule,
        EnterprisesModule,
        ScreeningsModule,
        RostersModule,
      ],
    };
  }
}

/** Runs a command with the use cases of the product; closes the database when it ends. */
export async function withServices<T>(
  configuration: Configuration,
  work: (services: INestApplicationContext) => Promise<T>,
): Promise<T> {
  const database = await Database.forSystem(configuration.appUrl, 4);
  try {
    const storage = new LocalFileStorage(configuration.home);
    const services = await NestFactory.createApplicationContext(
      CommandModule.with({ database, storage, configuration }),
      { logger: ['error', 'warn'] },
    );
    try {
      return await work(services);
    } finally {
      await services.close();
    }
  } finally {
    await database.close();
  }
}
