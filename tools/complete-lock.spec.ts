import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { completeLock } from './complete-lock.mjs';

interface Lock {
  packages: Record<string, { version?: string; resolved?: string; optionalDependencies?: object }>;
}

describe('completing package-lock.json', () => {
  it('adds the packages for other platforms that npm left out', () => {
    const lock = lockOf({
      'node_modules/tool': {
        dev: true,
        optionalDependencies: { '@tool/linux-x64-musl': '^1.2.3' },
      },
    });

    expect(completeLock(lock)).toEqual(['@tool/linux-x64-musl']);
    expect(lock.packages['node_modules/@tool/linux-x64-musl']).toEqual({
      version: '1.2.3',
      cpu: ['x64'],
      dev: true,
      libc: ['musl'],
      optional: true,
      os: ['linux'],
    });
  });

  it('leaves alone what is locked, wherever Node would find it', () => {
    const optionalDependencies = { '@tool/darwin-arm64': '1.2.3' };
    const lock = lockOf({
      'node_modules/a': { optionalDependencies },
      'node_modules/a/node_modules/@tool/darwin-arm64': { version: '1.2.3' },
      'node_modules/b/node_modules/c': { optionalDependencies },
      'node_modules/b/node_modules/@tool/darwin-arm64': { version: '1.2.3' },
    });

    expect(completeLock(lock)).toEqual([]);
  });

  it('refuses to invent a package that is for no platform', () => {
    const lock = lockOf({ 'node_modules/a': { optionalDependencies: { colours: '1.0.0' } } });

    expect(() => completeLock(lock)).toThrow('colours');
  });

  it('has nothing to add to the file of this repository, which names no registry', () => {
    const text = readFileSync(join(__dirname, '../package-lock.json'), 'utf8');

    expect(completeLock(JSON.parse(text) as Lock)).toEqual([]);
    expect(text).not.toContain('"resolved"');
  });
});

function lockOf(packages: Record<string, object>): Lock {
  return { packages: { '': {}, ...packages } };
}
