/** What a Node process needs to run TypeScript as it stands, for tests that start processes. */
export const TYPESCRIPT_CHILD = {
  execArgv: ['--require', require.resolve('ts-node/register/transpile-only')],
  env: {
    ...process.env,
    TS_NODE_SKIP_PROJECT: 'true',
    TS_NODE_COMPILER_OPTIONS: JSON.stringify({
      module: 'commonjs',
      target: 'es2022',
      experimentalDecorators: true,
    }),
  },
};
