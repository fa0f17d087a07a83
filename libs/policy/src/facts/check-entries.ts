import { dayNumberOf } from '@tidu/domain';
import type { Indicator, ListField } from '../indicators/indicator';
import { isMembers } from '../packs/shape-checker';
import { quoted, refuse } from './fact-fault';
import type { ListEntry } from './facts';

/** No enterprise has more awards or titles; more is a fault of the sender. */
const MOST_ENTRIES = 1000;

/** A set of values of an enum, each once; an empty set means none. */
export function checkSet(value: unknown, indicator: Indicator, path: string): readonly string[] {
  const { values = [] } = indicator;
  const entries = listOf(value, path);
  entries.forEach((entry, index) => {
    if (typeof entry !== 'string' || !values.includes(entry)) {
      refuse('fact.value', `${path}[${index}]`, {
        zh: `应为 ${values.join('、')} 之一，实为 ${quoted(entry)}`,
        en: `must be one of ${values.join(', ')}, found ${quoted(entry)}`,
      });
    }
    if (entries.indexOf(entry) !== index) {
      refuse('fact.duplicate', `${path}[${index}]`, {
        zh: `${quoted(entry)} 重复`,
        en: `${quoted(entry)} appears twice`,
      });
    }
  });
  return entries as readonly string[];
}

/** A list of entries with exactly the fields of its indicator; an empty list means none. */
export function checkList(value: unknown, indicator: Indicator, path: string): ListEntry[] {
  const fields = Object.entries(indicator.fields ?? {});
  return listOf(value, path).map((entry, index) => readEntry(entry, fields, `${path}[${index}]`));
}

function listOf(value: unknown, path: string): readonly unknown[] {
  if (!Array.isArray(value)) {
    return refuse('fact.type', path, {
      zh: `应为列表，没有则写 []，实为 ${quoted(value)}`,
      en: `must be a list, [] for none, found ${quoted(value)}`,
    });
  }
  if (value.length > MOST_ENTRIES) {
    return refuse('fact.too-many', path, {
      zh: `最多 ${MOST_ENTRIES} 项，实为 ${value.length} 项`,
      en: `at most ${MOST_ENTRIES} entries, found ${value.length}`,
    });
  }
  return value;
}

function readEntry(
  entry: unknown,
  fields: readonly (readonly [string, ListField])[],
  path: string,
): ListEntry {
  const names = fields.map(([name]) => name);
  const unknown = isMembers(entry) && Object.keys(entry).find((key) => !names.includes(key));
  if (!isMembers(entry) || unknown !== undefined) {
    return refuse('fact.field', path, {
      zh: `应为含 ${names.join('、')} 的对象${unknown ? `，不认识 ${quoted(unknown)}` : ''}`,
      en: `must be an object with ${names.join(', ')}${unknown ? `; ${quoted(unknown)} is unknown` : ''}`,
    });
  }
  const found: Record<string, string | number> = {};
  for (const [name, field] of fields) {
    found[name] = readField(
      Object.hasOwn(entry, name) ? entry[name] : undefined,
      field,
      `${path}.${name}`,
    );
  }
  checkPeriod(found, path);
  return found;
}

function readField(value: unknown, field: ListField, path: string): string | number {
  if ('values' in field) {
    if (typeof value === 'string' && field.values.includes(value)) return value;
    return refuse('fact.value', path, {
      zh: `应为 ${field.values.join('、')} 之一，实为 ${quoted(value)}`,
      en: `must be one of ${field.values.join(', ')}, found ${quoted(value)}`,
    });
  }
  if ('integerFrom' in field) {
    const from = field.integerFrom;
    if (Number.isSafeInteger(value) && (value as number) >= from) return value as number;
    return refuse('fact.range', path, {
      zh: `应为不小于 ${from} 的整数，实为 ${quoted(value)}`,
      en: `must be a whole number from ${from} on, found ${quoted(value)}`,
    });
  }
  if (typeof value === 'string' && dayNumberOf(value) !== undefined) return value;
  return refuse('fact.date', path, {
    zh: `应为存在的日期 YYYY-MM-DD，实为 ${quoted(value)}`,
    en: `must be a real day YYYY-MM-DD, found ${quoted(value)}`,
  });
}

function checkPeriod({ validFrom, validUntil }: ListEntry, path: string): void {
  if (validFrom && validUntil && validUntil < validFrom) {
    refuse('fact.date', `${path}.validUntil`, {
      zh: `不得早于 validFrom（${validFrom}）`,
      en: `must not lie before validFrom (${validFrom})`,
    });
  }
}
