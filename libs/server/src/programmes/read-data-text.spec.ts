import { readDataText } from './read-data-text';
import { YAML_MAX_DEPTH, YAML_MAX_ENTRIES } from './yaml-limits';

function faultsOf(text: string) {
  const reading = readDataText(text);
  return reading.ok ? [] : reading.faults.map(({ rule, line }) => [rule, line]);
}

const keys = (count: number) => Array.from({ length: count }, (_, at) => `k${at}: 1`).join('\n');

describe('a data text', () => {
  it('is read as plain data, and names the line of each value', () => {
    const reading = readDataText('a: 1\nb:\n  - c\n  - d: e\n');
    expect(reading).toMatchObject({ ok: true, value: { a: 1, b: ['c', { d: 'e' }] } });
    const fault = { path: ['b', 1, 'd'], rule: 'x', message: { zh: '错', en: 'wrong' } };
    expect(reading.ok && reading.locate([fault])).toEqual([{ ...fault, line: 4 }]);
    const above = { ...fault, path: ['b', 1, 'missing', 'deeper'] };
    expect(reading.ok && reading.locate([above])[0]?.line).toBe(4);
  });

  it.each([
    ['an alias', 'a: &x [1]\nb: *x', 'yaml.alias', 1],
    ['aliases that unfold without end', bomb(), 'yaml.alias', 1],
    ['brackets without end', '['.repeat(100_000), 'yaml.depth', 1],
    ['brackets that hide behind closed ones', '[ "]", '.repeat(5_000), 'yaml.depth', 1],
    ['lists without end', '- '.repeat(100_000), 'yaml.depth', 1],
    ['mappings without end', `a: 1\nb: ${'{a: '.repeat(3_000)}`, 'yaml.depth', 2],
    ['more keys than can be compared', keys(60_000), 'yaml.entries', YAML_MAX_ENTRIES + 1],
    ['a key that stands twice', 'a: 1\nb: 2\na: 3', 'yaml.syntax', 3],
    ['tabs', 'a:\n\tb: 1', 'yaml.syntax', 2],
    ['two documents', 'a: 1\n---\nb: 2', 'yaml.syntax', 2],
    ['a character that cannot be stored', 'a: 1\nb: "x\\0y"', 'text.unstorable', 2],
    ['a NUL in a comment', 'a: 1\n# \0', 'text.unstorable', 2],
    ['half a surrogate pair', 'a: "\\ud800"', 'text.unstorable', 1],
  ])('is refused with its line, at once: %s', (_what, text, rule, line) => {
    const begun = performance.now();
    const [first] = faultsOf(text);
    expect(first?.[0]).toBe(rule);
    expect(Math.abs((first?.[1] as number) - line)).toBeLessThanOrEqual(1);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });

  it('may be as deep and as long as its limits', () => {
    expect(faultsOf(keys(YAML_MAX_ENTRIES - 1))).toEqual([]);
    const deep = YAML_MAX_DEPTH / 2;
    expect(faultsOf(`a: ${'['.repeat(deep)}${']'.repeat(deep)}`)).toEqual([]);
  });

  it('may use names of prototypes, which stay plain keys', () => {
    const reading = readDataText('__proto__: { x: 1 }\nconstructor: 2\n');
    expect(reading.ok && Object.keys(reading.value as object)).toEqual([
      '__proto__',
      'constructor',
    ]);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});

function bomb(): string {
  const lines = ['a0: &a0 [x, x]'];
  for (let at = 1; at < 30; at += 1) lines.push(`a${at}: &a${at} [*a${at - 1}, *a${at - 1}]`);
  return lines.join('\n');
}
