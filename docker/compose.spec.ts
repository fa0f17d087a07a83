import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createComposeCheck,
  missingCopies,
  readServices,
  readStart,
  startFaults,
} from './deployment';

const WORKSPACE = join(__dirname, '..');
const compose = readFileSync(join(__dirname, 'compose.yml'), 'utf8');
const dockerfile = readFileSync(join(__dirname, 'Dockerfile'), 'utf8');
const services = readServices(compose);
const image = readStart(dockerfile);
const checkCompose = createComposeCheck();

describe('compose.yml', () => {
  it('keeps to the compose schema', () => {
    expect(checkCompose(compose)).toEqual([]);
  });

  it.each([
    ['an unknown key', 'replicas: 2', 'copies: 2'],
    ['an unknown condition', 'service_completed_successfully', 'service_finished'],
    ['a duration without a unit', 'start_period: 30s', "start_period: '30'"],
    ['an unknown section', '\nvolumes:\n', '\nvolume:\n'],
  ])('would be refused with %s', (_fault, right, wrong) => {
    expect(compose).toContain(right);
    expect(checkCompose(compose.replace(right, wrong))).not.toEqual([]);
  });

  it('runs PostgreSQL, Redis, the migration, the API and two workers', () => {
    const copies = Object.entries(services).map(([name, { deploy }]) => [
      name,
      deploy?.replicas ?? 1,
    ]);
    expect(Object.fromEntries(copies)).toEqual({
      postgres: 1,
      redis: 1,
      migrate: 1,
      api: 1,
      worker: 2,
    });
  });

  it.each(['migrate', 'api', 'worker'])('%s starts a program that exists', (name) => {
    const service = services[name]!;
    expect(service.image).toBe('tidu');
    expect(startFaults(service, image, WORKSPACE)).toEqual([]);
  });

  it('starts the API and the worker once the migration has ended well', () => {
    for (const name of ['api', 'worker']) {
      expect(services[name]?.depends_on).toEqual({
        postgres: { condition: 'service_healthy' },
        redis: { condition: 'service_healthy' },
        migrate: { condition: 'service_completed_successfully' },
      });
    }
  });

  it.each(['postgres', 'redis', 'api'])('%s says whether it is healthy', (name) => {
    expect(services[name]?.healthcheck).toHaveProperty('test');
  });

  it('lets nobody in but through this host', () => {
    const published = Object.entries(services).flatMap(([name, { ports = [] }]) =>
      ports.map((port) => [name, port.split(':')[0]]),
    );
    expect(published).toEqual([['api', '127.0.0.1']]);
  });

  it('lets Redis drop no job', () => {
    const command = services['redis']?.command?.join(' ');
    expect(command).toContain('--maxmemory-policy noeviction');
    expect(command).toContain('--appendonly yes');
  });

  it('contains no password, and hands that of the owner to the migration alone', () => {
    const secrets = Object.entries(services).flatMap(([name, { environment }]) =>
      Object.entries(environment ?? {})
        .filter(([key, value]) => key.includes('PASSWORD') || /:\/\/.*@/.test(value))
        .map(([, value]) => ({ name, variable: /\$\{(\w+):\?[^}]+\}/.exec(value)?.[1] })),
    );
    expect(secrets).toEqual([
      { name: 'postgres', variable: 'POSTGRES_PASSWORD' },
      { name: 'migrate', variable: 'TIDU_APP_PASSWORD' },
      { name: 'migrate', variable: 'POSTGRES_PASSWORD' },
      { name: 'api', variable: 'TIDU_APP_PASSWORD' },
      { name: 'worker', variable: 'TIDU_APP_PASSWORD' },
    ]);
  });
});

describe('a service would be refused', () => {
  it.each([
    ['for an application that does not exist', { entrypoint: ['node', 'dist/apps/apy/main.js'] }],
    ['for a command that does not exist', { command: ['migrat'] }],
    ['for any other program', { entrypoint: ['sh', '-c', 'true'] }],
  ])('%s', (_fault, service) => {
    expect(startFaults(service, image, WORKSPACE)).toHaveLength(1);
  });
});

describe('Dockerfile', () => {
  it('copies what exists', () => {
    expect(missingCopies(dockerfile, WORKSPACE)).toEqual([]);
  });

  it.each([
    ['from the workspace', 'package-lock.json', 'package-locks.json', 'package-locks.json'],
    ['from the build', '/app/seeds', '/app/seed', 'seed'],
  ])('would be refused for a copy %s that does not exist', (_where, right, wrong, missing) => {
    expect(missingCopies(dockerfile.replace(right, wrong), WORKSPACE)).toEqual([missing]);
  });

  it('runs the command line, and not as root', () => {
    expect(image.entrypoint).toEqual(['node', 'dist/apps/tidu/main.js']);
    const [, , final] = dockerfile.split(/^FROM /m);
    expect(final).toMatch(/^USER node$/m);
  });

  it('starts a program that exists by default', () => {
    expect(startFaults({}, image, WORKSPACE)).toEqual([]);
  });
});
