import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import prettier from 'eslint-config-prettier';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { importRules } from './tools/borders/import-rules.mjs';
import { depConstraints, PURE_LAYERS } from './tools/borders/layers.mjs';
import { ensureProjectGraph } from './tools/borders/project-graph.mjs';
import { syntaxRules } from './tools/borders/syntax-rules.mjs';

await ensureProjectGraph();

const SOURCES = ['{apps,libs}/**/*.ts'];
const TYPED = ['{apps,libs}/*/src/**/*.ts'];
const WEB = ['apps/web/**/*.ts', 'libs/ui/**/*.ts'];
const WEB_TEMPLATES = ['apps/web/**/*.html', 'libs/ui/**/*.html'];
const PURE = PURE_LAYERS.map((layer) => `libs/${layer}/**/*.ts`);
const INTEGRATION_SPECS = ['**/*.int-spec.ts'];
// They learn there where the test services are.
const INTEGRATION_SUPPORT = [...INTEGRATION_SPECS, '{apps,libs}/*/src/**/testing/**/*.ts'];
// A conformance suite is called by the specs of each thing that must conform.
const SUITES = ['**/conformance/**/*.ts', '**/*.conformance.ts'];
const SPECS = ['**/*.spec.ts', ...INTEGRATION_SPECS, ...SUITES, 'apps/web-e2e/**/*.ts'];
const CONFIGURATION_FILES = ['**/*.config.{ts,mjs,cjs}'];
// Jest loads these by their default export.
const JEST_HOOKS = ['tools/testing/*-services.ts'];

const NODE_GLOBALS = ['AbortController', 'Buffer', 'URL', 'clearTimeout', 'console', 'fetch']
  .concat(['process', 'setTimeout', 'setInterval', 'clearInterval'])
  .map((name) => [name, 'readonly']);

const SURROUNDINGS = {
  clock: ['performance', 'Temporal'],
  randomness: ['crypto'],
  process: ['process', 'console', 'fetch', 'XMLHttpRequest', 'WebSocket', 'localStorage'],
  timers: ['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame'],
};

const withoutSurroundings = {
  globals: Object.entries(SURROUNDINGS).flatMap(([kind, names]) =>
    names.map((name) => ({ name, message: `domain and policy see no ${kind}; take an argument.` })),
  ),
  checkGlobalObject: true,
};

export default defineConfig(
  globalIgnores(['**/dist/', '.nx/', '.angular/', '.tidu/', 'tmp/', 'coverage/', 'docs/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    plugins: { borders: { rules: { ...importRules, ...syntaxRules } }, '@nx': nx },
  },

  {
    files: ['**/*.{ts,mjs,cjs}'],
    extends: [js.configs.recommended, tseslint.configs.strict, tseslint.configs.stylistic],
    languageOptions: {
      parserOptions: { emitDecoratorMetadata: true, experimentalDecorators: true },
    },
    rules: {
      'no-console': 'error',
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      eqeqeq: ['error', 'always'],
      'borders/no-default-export': 'error',
      'borders/no-environment': 'error',
      'borders/no-sql-library': 'error',
      'borders/no-sql-driver': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      // OpenAPI types are read off declared types: an inferred one comes out as Object.
      '@typescript-eslint/no-inferrable-types': ['error', { ignoreProperties: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: ['**/*.{mjs,cjs}'],
    languageOptions: { globals: Object.fromEntries(NODE_GLOBALS) },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { globals: { require: 'readonly', module: 'writable' } },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },

  {
    files: TYPED,
    extends: [tseslint.configs.strictTypeCheckedOnly, tseslint.configs.stylisticTypeCheckedOnly],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // An interface may ask for a promise where this implementation has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      // The classes of contracts are shapes too: views are object literals, spread and joined.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true } },
      ],
      // Angular's validators are static methods.
      '@typescript-eslint/unbound-method': ['error', { ignoreStatic: true }],
      // It asks for the `!` that no-non-null-assertion forbids.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
    },
  },

  {
    files: WEB,
    extends: [angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
  },
  {
    files: WEB_TEMPLATES,
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
    rules: {
      // <label nz-radio> and <label nz-checkbox> make their own input; axe looks at the result.
      '@angular-eslint/template/label-has-associated-control': 'off',
    },
  },

  {
    files: SOURCES,
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        { depConstraints: depConstraints({ packagesInPureLayers: false }) },
      ],
      'borders/no-deep-import': 'error',
    },
  },
  {
    files: PURE,
    ignores: SPECS,
    rules: {
      'no-restricted-globals': ['error', withoutSurroundings],
      'borders/no-node-builtin': 'error',
      'borders/no-clock': 'error',
      'borders/no-randomness': 'error',
    },
  },
  {
    files: ['**/*.controller.ts'],
    rules: { 'borders/no-store-in-controllers': 'error' },
  },
  {
    files: WEB,
    ignores: ['**/*.form.ts'],
    rules: { 'borders/contracts-as-types': 'error' },
  },
  {
    files: ['libs/data-access/**/*.ts'],
    rules: { 'borders/no-sql-library': 'off', 'borders/no-sql-driver': 'off' },
  },
  {
    files: ['libs/platform/src/{postgres,jobs}/**/*.ts', ...INTEGRATION_SPECS],
    rules: { 'borders/no-sql-driver': 'off' },
  },
  {
    files: [
      'libs/platform/src/configuration/**/*.ts',
      'tools/**',
      '**/playwright.config.ts',
      ...INTEGRATION_SUPPORT,
    ],
    rules: { 'borders/no-environment': 'off' },
  },
  {
    files: ['apps/tidu/**/*.ts', 'tools/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: [...CONFIGURATION_FILES, ...JEST_HOOKS],
    rules: { 'borders/no-default-export': 'off' },
  },

  {
    files: SPECS,
    rules: {
      'borders/no-focused-or-skipped-test': 'error',
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      '@nx/enforce-module-boundaries': [
        'error',
        { depConstraints: depConstraints({ packagesInPureLayers: true }) },
      ],
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Jest's matchers are typed `any`: { id: expect.any(String) }, expect(object.method).
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  { files: ['**/*.{ts,mjs,cjs}'], extends: [prettier] },
);
