import fc from 'fast-check';
import { canonicalJson } from './canonical-json';

describe('canonicalJson', () => {
  it('sorts keys at every depth, indents by two and ends with a line end', () => {
    expect(canonicalJson({ b: [1, { z: null, a: '中' }], a: {}, 10: [], 9: true })).toBe(
      '{\n  "10": [],\n  "9": true,\n  "a": {},\n  "b": [\n    1,\n    {\n      "a": "中",\n      "z": null\n    }\n  ]\n}\n',
    );
  });

  it('keeps the value and has no other form for it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        const again: unknown = JSON.parse(text);
        expect(again).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(again)).toBe(text);
      }),
    );
  });

  it.each([
    [{ at: new Date(0) }, '$.at'],
    [{ list: [1, undefined] }, '$.list[1]'],
    [{ n: NaN }, '$.n'],
    [{ f: () => 1 }, '$.f'],
    [new Map(), '$'],
  ])('refuses %j', (value, path) => {
    expect(() => canonicalJson(value)).toThrow(new TypeError(`${path} is not a JSON value`));
  });
});
