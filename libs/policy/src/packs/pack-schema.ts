import { INDICATORS } from '../indicators/indicators';
import { OPERATORS } from '../operators/operators';
import { POINTS_OPERATORS } from '../scores/points-operators';
import type { FieldSpec, FieldSpecs } from './field-specs';
import { indicatorFits } from './indicator-fits';
import { PROCEDURES, ROLES } from './pack';

/** A JSON Schema or a part of one. */
export type Schema = Readonly<Record<string, unknown>>;

const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });
const TEXT: Schema = { type: 'string', pattern: '\\S' };
const NUMBER: Schema = { type: 'number', minimum: -1e12, maximum: 1e12 };
const DAY_OR_NULL: Schema = { anyOf: [{ type: 'string', format: 'date' }, { type: 'null' }] };
const TEXT_OR_NULL: Schema = { anyOf: [TEXT, { type: 'null' }] };
const ID: Schema = { type: 'string', pattern: '^[a-z][a-zA-Z0-9]{0,59}$' };

const PERIOD = { from: DAY_OR_NULL, until: DAY_OR_NULL };

const record = (required: Record<string, Schema>, optional: Record<string, Schema> = {}) => ({
  type: 'object',
  required: Object.keys(required),
  properties: { ...required, ...optional },
  additionalProperties: false,
});

const listOf = (items: Schema): Schema => ({ type: 'array', minItems: 1, items });

/**
 * The published JSON Schema (2020-12) of the pack format, made from the same operator specs as the
 * validator. It tells shape; that bands meet, weights add up and references exist is the
 * validator's to say.
 */
export function packSchema(): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:tidu:rule-pack:1',
    title: 'Tidu rule pack / 梯度规则包',
    ...record(
      {
        format: { const: 'tidu-rule-pack/1' },
        id: { type: 'string', pattern: '^[A-Z0-9-]{1,40}/[a-z-]{1,40}$' },
        tier: { type: 'string', pattern: '^[a-z-]{1,40}$' },
        title: ref('bilingual'),
        document: record({ number: TEXT, title: TEXT, source: TEXT_OR_NULL }),
        effective: record(PERIOD, { review: record(PERIOD) }),
        procedures: listOf({ enum: PROCEDURES }),
        criteria: listOf({ anyOf: [ref('condition'), ref('scored')] }),
      },
      { notes: ref('bilingual'), score: ref('scoreTable'), province: ref('province') },
    ),
    $defs: definitions(),
  };
}

function definitions(): Record<string, Schema> {
  const words = {
    id: ID,
    title: ref('bilingual'),
    reference: ref('reference'),
    confirmed: { type: 'boolean' },
    evidence: ref('bilingual'),
  };
  const byProcedure = { anyOf: [ref('rule'), { const: 'notExamined' }] };
  return {
    bilingual: record({ zh: TEXT, en: TEXT }),
    reference: record({
      document: TEXT,
      annex: TEXT_OR_NULL,
      article: TEXT_OR_NULL,
      item: TEXT_OR_NULL,
    }),
    province: record({
      division: { type: 'string', pattern: '^\\d{6}$' },
      title: ref('bilingual'),
    }),
    scoreTable: record({
      of: NUMBER,
      dimensions: listOf(record({ id: ID, title: ref('bilingual'), of: NUMBER })),
    }),
    condition: record(
      {
        ...words,
        rule: {
          anyOf: [ref('rule'), record(Object.fromEntries(PROCEDURES.map((p) => [p, byProcedure])))],
        },
      },
      { note: ref('bilingual'), role: { enum: ROLES } },
    ),
    scored: record(
      { ...words, dimension: ID, points: ref('points') },
      { note: ref('bilingual'), slot: { enum: ['province'] } },
    ),
    rule: { oneOf: operations(OPERATORS) },
    points: { oneOf: operations(POINTS_OPERATORS) },
  };
}

function operations(
  operators: Readonly<Record<string, { readonly fields: FieldSpecs }>>,
): Schema[] {
  return Object.entries(operators).map(([op, { fields }]) => {
    const entries = Object.entries(fields).map(([name, spec]) => [name, spec] as const);
    const pick = (optional: boolean): Record<string, Schema> =>
      Object.fromEntries(
        entries
          .filter(([, spec]) => (spec.optional ?? false) === optional)
          .map(([name, spec]) => [name, fieldSchema(spec)]),
      );
    return record({ op: { const: op }, ...pick(false) }, pick(true));
  });
}

function fieldSchema(spec: FieldSpec): Schema {
  switch (spec.kind) {
    case 'indicator':
    case 'boundedIndicator':
      return {
        enum: INDICATORS.filter((indicator) => indicatorFits(indicator, spec)).map(({ id }) => id),
      };
    case 'number':
      return NUMBER;
    case 'positive':
      return { type: 'number', exclusiveMinimum: 0, maximum: 1e12 };
    case 'integer':
      return { type: 'integer', minimum: spec.min };
    case 'boolean':
      return { type: 'boolean' };
    case 'oneOf':
      return { enum: spec.values };
    case 'someOf':
      return listOf({ enum: spec.values });
    case 'indicatorValues':
      return listOf(TEXT);
    case 'pointsByValue':
      return { type: 'object', additionalProperties: NUMBER };
    case 'reference':
      return ID;
    case 'rule':
      return ref('rule');
    case 'rules':
      return listOf(ref('rule'));
    case 'pointsRules':
      return listOf(ref('points'));
    case 'cases':
      return listOf(interval({ rule: ref('rule') }));
    case 'bands':
      return listOf(interval({ points: NUMBER }));
  }
}

function interval(member: Record<string, Schema>): Schema {
  const end = { anyOf: [NUMBER, { type: 'null' }] };
  return record({ from: end, to: end, ...member });
}
