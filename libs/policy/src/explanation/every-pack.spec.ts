import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { caseOf, check } from '../evaluator/assess';
import { compilePack } from '../evaluator/compiled-pack';
import { evaluate } from '../evaluator/evaluate';
import type { Facts } from '../facts/facts';
import { INDICATORS } from '../indicators/indicators';
import type { Indicator } from '../indicators/indicator';
import { checkPack } from '../packs/check-pack';
import { PROCEDURES, ruleFor, type Procedure, type RulePack } from '../packs/pack';
import type { SheetItem, SheetPart } from './assessment-sheet';
import { explainEvaluation } from './explain-evaluation';
import { explainRule } from './explain-rule';
import { VALUE_TITLES } from './value-titles';
import { wordScope } from './word-scopes';

const AS_OF = '2026-05-10';

function itemsOf(pack: RulePack, facts: Facts, procedure: Procedure): readonly SheetItem[] {
  const compiled = compilePack(pack, procedure);
  const evaluation = evaluate(compiled, { facts }, AS_OF);
  const enterprise = { name: '甲公司', creditCode: null };
  return explainEvaluation(compiled, evaluation, { enterprise, subject: { facts } }).items;
}

const PACKS_FOLDER = join(__dirname, '../../../../seeds/rule-packs');

const PACKS: readonly RulePack[] = readdirSync(PACKS_FOLDER, { recursive: true })
  .map(String)
  .filter((path) => path.endsWith('.yaml'))
  .map((path) => {
    const checked = checkPack(parse(readFileSync(join(PACKS_FOLDER, path), 'utf8')));
    if (!checked.ok) throw new Error(`${path} is no sound pack`);
    return checked.pack;
  });

const CODES = new RegExp(
  Object.values(VALUE_TITLES)
    .flatMap((titles) => Object.keys(titles))
    .filter((code) => code.includes('_'))
    .join('|'),
);
/** What must never be read in a text made for people. */
const RAW = /undefined|null|NaN|Infinity|\[object|\d\.\d{9,}/;

const DAY = fc.constantFrom('2021-01-01', '2023-05-09', '2023-05-10', '2025-12-31', '2026-05-10');

function factsOf(indicators: readonly Indicator[]): fc.Arbitrary<Facts> {
  const members = indicators
    .filter(({ kind }) => kind !== 'derived')
    .map((indicator) => [indicator.id, fc.option(valueOf(indicator), { nil: undefined })] as const);
  return fc.record(Object.fromEntries(members)) as fc.Arbitrary<Facts>;
}

function valueOf({
  kind,
  type,
  values = [],
  fields = {},
  min,
  max,
}: Indicator): fc.Arbitrary<unknown> {
  const number = fc
    .double({ min: min ?? -1000, max: max ?? 60_000, noNaN: true })
    .map((value) => Math.round(value * 100) / 100);
  const whole = fc.integer({ min: min ?? 0, max: max ?? 2000 });
  const numeric = type === 'integer' ? whole : number;
  if (kind === 'series') {
    const years = ['2022', '2023', '2024', '2025', '2026'].map((year) => [year, numeric]);
    return fc.record(Object.fromEntries(years) as Record<string, typeof numeric>, {
      requiredKeys: [],
    });
  }
  if (type === 'boolean') return fc.boolean();
  if (type === 'enum') return fc.constantFrom(...values);
  if (type === 'set') return fc.subarray([...values]);
  if (type !== 'list') return numeric;
  const entry = Object.entries(fields).map(([field, held]) => [
    field,
    'values' in held
      ? fc.constantFrom(...held.values)
      : 'date' in held
        ? DAY
        : fc.integer({ min: 1, max: 9 }),
  ]);
  return fc.array(fc.record(Object.fromEntries(entry) as Record<string, fc.Arbitrary<unknown>>), {
    maxLength: 5,
  });
}

const textsOf = (parts: readonly SheetPart[]): string[] =>
  parts.flatMap(({ text, parts: inner }) => [text.zh, text.en, ...textsOf(inner)]);

function textsOfItem(item: SheetItem): string[] {
  const { sentence, requirement, threshold, valueText, parts, distance, missing } = item;
  return [sentence, requirement, threshold, valueText]
    .concat(
      distance ? [distance.text] : [],
      missing.map(({ title }) => title),
    )
    .flatMap(({ zh, en }) => [zh, en])
    .concat(textsOf(parts));
}

const OFFICIAL = { zh: '审核人员', en: 'the reviewing official' };

describe('every pack of the seeds', () => {
  const CASES = PACKS.flatMap((pack) =>
    pack.procedures.map((procedure) => [pack.id, procedure, pack] as const),
  );

  it('is there in both procedures', () => {
    expect(PACKS.length).toBeGreaterThan(0);
    expect(new Set(CASES.map(([, procedure]) => procedure))).toEqual(new Set(PROCEDURES));
  });

  it.each(CASES)(
    '%s (%s) is explained in words, whatever the facts are',
    (_id, procedure, pack) => {
      fc.assert(
        fc.property(factsOf(INDICATORS), (facts) => {
          const items = itemsOf(pack, facts, procedure);
          const texts = items.flatMap(textsOfItem);
          expect(texts.filter((text) => RAW.test(text) || CODES.test(text))).toEqual([]);
          const sentences = items.map(({ sentence }) => sentence);
          expect(sentences.filter(({ zh }) => !zh.endsWith('。'))).toEqual([]);
          expect(sentences.filter(({ en }) => !/^[^a-z].*\.$/.test(en))).toEqual([]);
        }),
        { numRuns: 30 },
      );
    },
  );

  it.each(CASES)(
    '%s (%s) is found by the explanation as by the evaluator',
    (_id, procedure, pack) => {
      const compiled = compilePack(pack, procedure);
      fc.assert(
        fc.property(factsOf(INDICATORS), (facts) => {
          const { criteria } = evaluate(compiled, { facts }, AS_OF);
          const of = caseOf(compiled, { facts }, AS_OF);
          check(compiled, of);
          const context = { of, scope: wordScope(pack), judge: OFFICIAL, noted: false };
          const found = pack.criteria.map((criterion, index) => {
            const rule = ruleFor(criterion, procedure);
            return rule ? explainRule(rule, context).status : criteria[index]?.status;
          });
          expect(found).toEqual(criteria.map(({ status }) => status));
        }),
        { numRuns: 30 },
      );
    },
  );

  it.each(CASES)(
    '%s (%s) names what is missing for all that is unknown',
    (_id, procedure, pack) => {
      const items = itemsOf(pack, {}, procedure);
      for (const { id, status, missing, parts } of items) {
        const elsewhere = parts.length > 0;
        expect([id, status === 'unknown' && missing.length === 0 && !elsewhere]).toEqual([
          id,
          false,
        ]);
      }
    },
  );

  it.each(CASES)('%s (%s) has distances that agree with the outcome', (_id, procedure, pack) => {
    fc.assert(
      fc.property(factsOf(INDICATORS), (facts) => {
        const wrong = itemsOf(pack, facts, procedure).filter(
          ({ status, distance }) =>
            distance &&
            ((status === 'met' && distance.value < 0) ||
              (status === 'unmet' && distance.value > 0)),
        );
        expect(wrong).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
