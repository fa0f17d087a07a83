import { Injectable } from '@nestjs/common';
import type { HealthView } from '@tidu/contracts';
import { Database } from '@tidu/data-access';
import { Configuration } from '@tidu/platform';

export const VERSION = '0.1.0';

/** Whether this process can do its work: throws when the database does not answer. */
@Injectable()
export class Health {
  constructor(
    private readonly database: Database,
    private readonly configuration: Configuration,
  ) {}

  async check(): Promise<HealthView> {
    await this.database.ping();
    return {
      status: 'ready',
      version: VERSION,
      queue: this.configuration.redisUrl === undefined ? 'postgres' : 'redis',
    };
  }
}
