import { Global, Module, type DynamicModule, type Provider } from '@nestjs/common';
import { Database } from '@tidu/data-access';
import { Configuration, FileStorage } from '@tidu/platform';

/** What every feature stands on; made by the process before Nest starts, closed by it after. */
export interface CoreParts {
  readonly database: Database;
  readonly storage: FileStorage;
  readonly configuration: Configuration;
}

/** Gives the parts of the process to all features. */
@Global()
@Module({})
export class CoreModule {
  static with({ database, storage, configuration }: CoreParts): DynamicModule {
    const providers: Provider[] = [
      { provide: Database, useValue: database },
      { provide: FileStorage, useValue: storage },
      { provide: Configuration, useValue: configuration },
    ];
    return { module: CoreModule, providers, exports: [Database, FileStorage, Configuration] };
  }
}
