import type { Bilingual } from '@tidu/domain';

/** The stable codes of what can be wrong with a fact. */
export const FACT_FAULT_CODES = [
  'fact.type',
  'fact.unknown-indicator',
  'fact.derived-indicator',
  'fact.year',
  'fact.range',
  'fact.value',
  'fact.duplicate',
  'fact.field',
  'fact.date',
  'fact.too-many',
] as const;

export type FactFaultCode = (typeof FACT_FAULT_CODES)[number];

/** What is wrong with a fact: where, which rule, what to do. */
export interface FactFault {
  readonly code: FactFaultCode;
  readonly message: Bilingual;
  /** `facts.revenue.2025`, `facts.sciTechAwards[0].rank`. */
  readonly path: string;
}

/** Ends the check at the first fault; never leaves `checkFacts`. */
export class FaultyFact extends Error {
  override readonly name = 'FaultyFact';

  constructor(readonly fault: FactFault) {
    super(fault.message.en);
  }
}

/** @param what found at the path and what it must be, without the path */
export function refuse(code: FactFaultCode, path: string, what: Bilingual): never {
  throw new FaultyFact({
    code,
    path,
    message: { zh: `${path}：${what.zh}`, en: `${path}: ${what.en}` },
  });
}

const LONGEST = 60;

/** A key or value of unknown origin, safe and short enough for a message. */
export function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : kindOf(value);
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return JSON.stringify(short);
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'list';
  if (value === null || value === undefined) return 'null';
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : 'object';
}
