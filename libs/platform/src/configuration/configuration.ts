import { IsBoolean, IsIn, IsInt, IsNotEmpty, IsOptional, Matches, Max, Min } from 'class-validator';
import { StartupError } from '../process/startup-error';
import { IsAddress } from './is-address';
import { LOG_LEVELS } from './settings';

const POSTGRES = ['postgres:', 'postgresql:'];

/** What the environment says, checked; `settings.ts` names the variables. */
export class Configuration {
  @IsInt()
  @Min(1)
  @Max(65_535)
  readonly port!: number;

  @Matches(/^[a-z\d:](?:[a-z\d.:-]*[a-z\d:])?$/i)
  readonly host!: string;

  /** Data folder, an absolute path. */
  @IsNotEmpty()
  readonly home!: string;

  /** Connection that owns the tables of a given server; absent: the embedded one is used. */
  @IsOptional()
  @IsAddress(POSTGRES)
  readonly databaseUrl?: string;

  /** Connection of the application role, see `appUrl`. */
  @IsOptional()
  @IsAddress(POSTGRES)
  readonly databaseAppUrl?: string;

  /** Absent: the queue is kept in PostgreSQL. */
  @IsOptional()
  @IsAddress(['redis:', 'rediss:'])
  readonly redisUrl?: string;

  /** Whether the demonstration data is loaded. */
  @IsBoolean()
  readonly demo!: boolean;

  @IsIn(LOG_LEVELS)
  readonly logLevel!: (typeof LOG_LEVELS)[number];

  /** Jobs of mass work that one worker process runs at a time. */
  @IsInt()
  @Min(1)
  @Max(64)
  readonly workerConcurrency!: number;

  /** The largest file that may be imported, in bytes. */
  @IsInt()
  @Min(1024)
  @Max(10_737_418_240)
  readonly importMaxBytes!: number;

  /**
   * The connection of API and workers.
   * @throws StartupError when DATABASE_APP_URL was not given
   */
  get appUrl(): string {
    if (this.databaseAppUrl !== undefined) return this.databaseAppUrl;
    throw new StartupError('configuration.invalid', {
      zh: '缺少 DATABASE_APP_URL:单独启动的进程须给出应用角色的数据库连接地址。',
      en: 'DATABASE_APP_URL is missing: a process started by itself needs the connection of the application role.',
    });
  }
}
