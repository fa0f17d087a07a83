/** @jest-config-loader ts-node */
/** @jest-config-loader-options {"transpileOnly": true} */
import type { Config } from 'jest';
import { createCjsPreset } from 'jest-preset-angular/presets';

type Project = Exclude<NonNullable<Config['projects']>[number], string>;

const SERVER_SIDE = {
  domain: 'libs/domain',
  policy: 'libs/policy',
  contracts: 'libs/contracts',
  platform: 'libs/platform',
  'data-access': 'libs/data-access',
  documents: 'libs/documents',
  server: 'libs/server',
  api: 'apps/api',
  worker: 'apps/worker',
  tidu: 'apps/tidu',
};

const INTEGRATION = ['platform', 'data-access', 'server', 'api', 'worker', 'tidu'] as const;

const moduleNameMapper = {
  '^@tidu/(domain|policy|contracts|platform|data-access|documents|server|ui)$':
    '<rootDir>/libs/$1/src/index.ts',
};

const swc: Project['transform'] = {
  '^.+\\.(ts|m?js)$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', decorators: true },
        transform: {
          legacyDecorator: true,
          decoratorMetadata: true,
          useDefineForClassFields: false,
        },
        keepClassNames: true,
      },
      module: { type: 'commonjs' },
    },
  ],
};

function serverProject(name: string, root: string, suffix: 'spec' | 'int-spec'): Project {
  return {
    displayName: suffix === 'spec' ? name : `${name}:integration`,
    rootDir: __dirname,
    testEnvironment: 'node',
    testMatch: [`<rootDir>/${root}/src/**/*.${suffix}.ts`],
    moduleFileExtensions: ['ts', 'mjs', 'js', 'json'],
    moduleNameMapper,
    transform: swc,
    // These ship ES modules only.
    transformIgnorePatterns: ['/node_modules/(?!(hucre|openid-client|oauth4webapi|jose)/)'],
    setupFiles: ['reflect-metadata'],
    ...(suffix === 'int-spec'
      ? {
          globalSetup: '<rootDir>/tools/testing/start-services.ts',
          globalTeardown: '<rootDir>/tools/testing/stop-services.ts',
        }
      : {}),
  };
}

/** Checks of the repository itself: its borders and its deployment. */
function toolsProject(): Project {
  return {
    ...serverProject('tools', 'tools', 'spec'),
    testMatch: ['<rootDir>/{tools,docker}/**/*.spec.ts'],
  };
}

function webProject(name: string, root: string): Project {
  return {
    displayName: name,
    rootDir: `${__dirname}/${root}`,
    ...createCjsPreset({ tsconfig: `${__dirname}/${root}/tsconfig.json` }),
    // @jsverse/utils ships ES modules under .js
    transformIgnorePatterns: [
      'node_modules/(?!(.*\\.mjs$|@angular/common/locales/.*\\.js$|@jsverse/utils/))',
    ],
    setupFilesAfterEnv: [`${__dirname}/tools/testing/setup-zoneless.ts`],
    testMatch: ['<rootDir>/src/**/*.spec.ts'],
    moduleNameMapper: {
      '^@tidu/(domain|policy|contracts|ui)$': `${__dirname}/libs/$1/src/index.ts`,
    },
  };
}

const config: Config = {
  // Integration tests share two cores with each other; a hang still ends.
  testTimeout: 60_000,
  // Jest would run everything in one process on two cores, which grows until it mostly collects.
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
  projects: [
    ...Object.entries(SERVER_SIDE).map(([name, root]) => serverProject(name, root, 'spec')),
    ...INTEGRATION.map((name) => serverProject(name, SERVER_SIDE[name], 'int-spec')),
    webProject('ui', 'libs/ui'),
    webProject('web', 'apps/web'),
    toolsProject(),
  ],
};

export default config;
