import {
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateIf,
} from 'class-validator';
import { join } from 'node:path';
import { StartupError } from '../process/startup-error';
import { IsAddress } from './is-address';
import { IsKeyBytes } from './is-key-bytes';
import { IsNetworks } from './is-networks';
import { IsSender } from './is-sender';
import { IsWebAddress } from './is-web-address';
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

  /** Where people open the system; see `address`. */
  @IsOptional()
  @IsWebAddress({ plain: true })
  readonly publicUrl?: string;

  /** Whose word is taken for the address that a request comes from; absent: nobody's. */
  @IsOptional()
  @IsNetworks()
  readonly trustedProxies?: string;

  /** Whether it is limited how often somebody may ask. */
  @IsBoolean()
  readonly requestLimits!: boolean;

  /** Absent: a file of the data folder, made at the first start. */
  @IsOptional()
  @IsKeyBytes(32)
  readonly secretKey?: string;

  /** Absent: a file of the data folder, made at the first start. */
  @IsOptional()
  @IsKeyBytes(48)
  readonly signingKey?: string;

  /** Absent: mails are written into `mailbox`. */
  @IsOptional()
  @IsAddress(['smtp:', 'smtps:'])
  readonly smtpUrl?: string;

  @ValidateIf(({ smtpUrl, mailFrom }: Configuration) => (smtpUrl ?? mailFrom) !== undefined)
  @IsSender()
  readonly mailFrom?: string;

  /** See `mailbox`. */
  @IsOptional()
  @IsNotEmpty()
  readonly mailFolder?: string;

  /** Absent: nobody signs in by OpenID Connect. */
  @ValidateIf(
    ({ oidcClientId, oidcIssuer }: Configuration) => (oidcClientId ?? oidcIssuer) !== undefined,
  )
  @IsWebAddress({ plain: false })
  readonly oidcIssuer?: string;

  @ValidateIf(
    ({ oidcIssuer, oidcClientSecret }: Configuration) =>
      (oidcIssuer ?? oidcClientSecret) !== undefined,
  )
  @IsNotEmpty()
  readonly oidcClientId?: string;

  /** Absent: a public client, protected by PKCE alone. */
  @IsOptional()
  @IsNotEmpty()
  readonly oidcClientSecret?: string;

  /** Where people open the system, without a slash at the end. */
  get address(): string {
    if (this.publicUrl !== undefined) return this.publicUrl.replace(/\/+$/, '');
    const anywhere = ['0.0.0.0', '::'].includes(this.host);
    const named = this.host.includes(':') ? `[${this.host}]` : this.host;
    return `http://${anywhere ? 'localhost' : named}:${this.port}`;
  }

  /** Folder of the mails when there is no mail server. */
  get mailbox(): string {
    return this.mailFolder ?? join(this.home, 'mail');
  }

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
