import { tmpdir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { StartupError } from '../process/startup-error';
import { environmentFor, loadConfiguration } from './load-configuration';
import { SETTINGS } from './settings';

const SECRET_KEY = Buffer.alloc(32, 7).toString('base64');
const SIGNING_KEY = Buffer.alloc(48, 7).toString('base64');

describe('the configuration', () => {
  it('has a default for all that need not be given', () => {
    const configuration = loadConfiguration({});

    expect({ ...configuration }).toEqual({
      port: 3000,
      host: '127.0.0.1',
      home: resolve(__dirname, '../../../..', '.tidu'),
      databaseUrl: undefined,
      databaseAppUrl: undefined,
      redisUrl: undefined,
      demo: true,
      logLevel: 'info',
      workerConcurrency: 2,
      importMaxBytes: 104_857_600,
      publicUrl: undefined,
      trustedProxies: undefined,
      requestLimits: true,
      secretKey: undefined,
      signingKey: undefined,
      smtpUrl: undefined,
      mailFrom: undefined,
      mailFolder: undefined,
      oidcIssuer: undefined,
      oidcClientId: undefined,
      oidcClientSecret: undefined,
    });
  });

  it('takes what the environment gives', () => {
    const configuration = loadConfiguration({
      PORT: '8080',
      HOST: '0.0.0.0',
      TIDU_HOME: '/srv/tidu',
      DATABASE_URL: 'postgres://owner:secret@db:5432/tidu',
      DATABASE_APP_URL: 'postgresql://app:secret@db/tidu',
      REDIS_URL: 'rediss://cache:6380/1',
      TIDU_DEMO: 'false',
      LOG_LEVEL: 'debug',
      WORKER_CONCURRENCY: '8',
      IMPORT_MAX_BYTES: '209715200',
      PUBLIC_URL: 'https://tidu.example.gov.cn/',
      TRUSTED_PROXIES: '10.0.0.0/8,::1',
      REQUEST_LIMITS: 'false',
      TIDU_SECRET_KEY: SECRET_KEY,
      TIDU_SIGNING_KEY: SIGNING_KEY,
      SMTP_URL: 'smtps://tidu:secret@mail.example.gov.cn',
      MAIL_FROM: '梯度 <tidu@example.gov.cn>',
      MAIL_FOLDER: '/srv/mail',
      OIDC_ISSUER: 'https://id.example.gov.cn/realms/tidu',
      OIDC_CLIENT_ID: 'tidu',
      OIDC_CLIENT_SECRET: 'hunter2',
    });

    expect({ ...configuration }).toEqual({
      port: 8080,
      host: '0.0.0.0',
      home: '/srv/tidu',
      databaseUrl: 'postgres://owner:secret@db:5432/tidu',
      databaseAppUrl: 'postgresql://app:secret@db/tidu',
      redisUrl: 'rediss://cache:6380/1',
      demo: false,
      logLevel: 'debug',
      workerConcurrency: 8,
      importMaxBytes: 209_715_200,
      publicUrl: 'https://tidu.example.gov.cn/',
      trustedProxies: '10.0.0.0/8,::1',
      requestLimits: false,
      secretKey: SECRET_KEY,
      signingKey: SIGNING_KEY,
      smtpUrl: 'smtps://tidu:secret@mail.example.gov.cn',
      mailFrom: '梯度 <tidu@example.gov.cn>',
      mailFolder: '/srv/mail',
      oidcIssuer: 'https://id.example.gov.cn/realms/tidu',
      oidcClientId: 'tidu',
      oidcClientSecret: 'hunter2',
    });
  });

  it('takes an empty variable for an absent one', () => {
    expect(loadConfiguration({ PORT: '', REDIS_URL: ' ' })).toEqual(loadConfiguration({}));
  });

  it('makes a relative data folder absolute', () => {
    const { home } = loadConfiguration({ TIDU_HOME: 'data' });

    expect(isAbsolute(home)).toBe(true);
    expect(home).toBe(join(process.cwd(), 'data'));
  });

  it.each([
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '3000.5'],
    ['PORT', '-1'],
    ['PORT', '0x50'],
    ['PORT', '三千'],
    ['HOST', 'http://localhost'],
    ['HOST', 'a b'],
    ['DATABASE_URL', 'mysql://db/tidu'],
    ['DATABASE_URL', 'db:5432'],
    ['DATABASE_APP_URL', 'postgres:///tidu'],
    ['REDIS_URL', 'localhost:6379'],
    ['TRUSTED_PROXIES', 'proxy.example.cn'],
    ['TRUSTED_PROXIES', '999.0.0.1'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['TRUSTED_PROXIES', '10.0.0.1,'],
    ['REQUEST_LIMITS', 'some'],
    ['TIDU_DEMO', 'maybe'],
    ['LOG_LEVEL', 'loud'],
    ['WORKER_CONCURRENCY', '0'],
    ['WORKER_CONCURRENCY', '65'],
    ['IMPORT_MAX_BYTES', '1023'],
    ['IMPORT_MAX_BYTES', '100MB'],
    ['PUBLIC_URL', 'tidu.example.gov.cn'],
    ['PUBLIC_URL', 'https://tidu.example.gov.cn/?from=mail'],
    ['PUBLIC_URL', 'javascript:alert(1)'],
    ['SMTP_URL', 'mail.example.gov.cn:25'],
    ['SMTP_URL', 'http://mail.example.gov.cn'],
    ['MAIL_FROM', 'nobody'],
    ['MAIL_FROM', 'a@b.cn, c@d.cn'],
    ['OIDC_ISSUER', 'http://id.example.gov.cn'],
    ['OIDC_ISSUER', 'https://user@id.example.gov.cn'],
  ])('refuses %s=%s and says what is allowed', (variable, text) => {
    const error = refusalOf({ [variable]: text });

    const setting = Object.values(SETTINGS).find((each) => each.variable === variable)!;
    expect(error.code).toBe('configuration.invalid');
    expect(error.bilingual.zh).toContain(
      `${variable}：给出的是“${text}”，应为${setting.allowed.zh}`,
    );
    expect(error.bilingual.en).toContain(
      `${variable}: given "${text}", must be ${setting.allowed.en}`,
    );
  });

  it('names all faults at once', () => {
    const { bilingual } = refusalOf({ PORT: 'x', LOG_LEVEL: 'y', HOST: 'localhost' });

    expect(bilingual.en.match(/^ {2}\w+/gm)).toEqual(['  PORT', '  LOG_LEVEL']);
    expect(bilingual.zh.match(/^ {2}\w+/gm)).toEqual(['  PORT', '  LOG_LEVEL']);
  });

  it('keeps a password out of its message', () => {
    const { bilingual } = refusalOf({ DATABASE_URL: 'mysql://root:hunter2@db/tidu' });

    expect(JSON.stringify(bilingual)).not.toContain('hunter2');
    expect(bilingual.en).toContain('mysql://root:***@db/tidu');
  });

  it.each([
    ['TIDU_SECRET_KEY', 'hunter2'],
    ['TIDU_SECRET_KEY', `${SECRET_KEY}AAAA`],
    ['TIDU_SIGNING_KEY', SECRET_KEY],
  ])('keeps %s out of its message', (variable, text) => {
    const { bilingual } = refusalOf({ [variable]: text });

    expect(JSON.stringify(bilingual)).not.toContain(text);
    expect(bilingual.zh).toContain(`${variable}：给出的是“***”`);
    expect(bilingual.en).toContain(`${variable}: given "***"`);
  });

  it.each<[NodeJS.ProcessEnv, string]>([
    [{ SMTP_URL: 'smtp://mail.example.gov.cn' }, 'MAIL_FROM'],
    [{ OIDC_ISSUER: 'https://id.example.gov.cn' }, 'OIDC_CLIENT_ID'],
    [{ OIDC_CLIENT_ID: 'tidu' }, 'OIDC_ISSUER'],
    [{ OIDC_ISSUER: 'https://id.example.gov.cn', OIDC_CLIENT_SECRET: 's' }, 'OIDC_CLIENT_ID'],
  ])('asks with %j for %s', (env, missing) => {
    expect(refusalOf(env).bilingual.en).toContain(`  ${missing}: given "", must be`);
  });

  it.each<[NodeJS.ProcessEnv, string]>([
    [{}, 'http://127.0.0.1:3000'],
    [{ HOST: '0.0.0.0', PORT: '80' }, 'http://localhost:80'],
    [{ HOST: '::1' }, 'http://[::1]:3000'],
    [{ PUBLIC_URL: 'https://tidu.example.gov.cn/' }, 'https://tidu.example.gov.cn'],
    [{ PUBLIC_URL: 'http://gw.local/tidu' }, 'http://gw.local/tidu'],
  ])('knows with %j that people open %s', (env, address) => {
    expect(loadConfiguration(env).address).toBe(address);
  });

  it('keeps mails in the data folder unless told otherwise', () => {
    expect(loadConfiguration({ TIDU_HOME: '/srv/tidu' }).mailbox).toBe('/srv/tidu/mail');
    expect(loadConfiguration({ MAIL_FOLDER: '/srv/mail' }).mailbox).toBe('/srv/mail');
  });

  it('asks a process that stands alone for the connection of the application role', () => {
    expect(() => loadConfiguration({}).appUrl).toThrow('DATABASE_APP_URL is missing');
    expect(loadConfiguration({ DATABASE_APP_URL: 'postgres://a@b/c' }).appUrl).toBe(
      'postgres://a@b/c',
    );
  });
});

describe('the environment for a child process', () => {
  it('loads as the same configuration, with the changes', () => {
    const parent = loadConfiguration({
      PORT: '8080',
      TIDU_HOME: tmpdir(),
      TIDU_DEMO: 'false',
      DATABASE_URL: 'postgres://owner@db/tidu',
    });

    const child = environmentFor(
      parent,
      { databaseUrl: undefined, databaseAppUrl: 'postgres://app@db/tidu' },
      { PATH: '/bin', DATABASE_URL: 'postgres://owner@db/tidu' },
    );

    expect(child['PATH']).toBe('/bin');
    expect({ ...loadConfiguration(child) }).toEqual({
      ...parent,
      databaseUrl: undefined,
      databaseAppUrl: 'postgres://app@db/tidu',
    });
  });
});

function refusalOf(env: NodeJS.ProcessEnv): StartupError {
  try {
    loadConfiguration(env);
  } catch (error) {
    if (error instanceof StartupError) return error;
    throw error;
  }
  throw new Error('the configuration was taken');
}
