/**
 * esbuild drops decorator metadata, and Nest injects `undefined` without it;
 * so TypeScript files pass through swc first.
 */
const { readFile } = require('node:fs/promises');
const { transform } = require('@swc/core');

const swcDecorators = {
  name: 'swc-decorators',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), {
        filename: path,
        sourceMaps: 'inline',
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
        module: { type: 'es6' },
      });
      return { contents: code, loader: 'js' };
    });
  },
};

module.exports = {
  sourcemap: true,
  packages: 'external',
  logLevel: 'warning',
  outExtension: { '.js': '.js' },
  plugins: [swcDecorators],
};
