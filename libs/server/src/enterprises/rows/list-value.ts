import { dayNumberOf } from '@tidu/domain';
import type { ListField } from '@tidu/policy';

type Fields = Readonly<Record<string, ListField>>;
type ListEntry = Readonly<Record<string, unknown>>;

/** A list as JSON: the entries with exactly these fields, or an example of what is wanted. */
export function readListValue(
  text: string,
  fields: Fields,
): { readonly value: readonly ListEntry[] } | { readonly example: string } {
  const value = parse(text);
  return Array.isArray(value) && value.every((entry) => isEntry(entry, fields))
    ? { value: value.map((entry) => inFieldOrder(entry, fields)) }
    : { example: JSON.stringify([exampleOf(fields)]) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isEntry(entry: unknown, fields: Fields): entry is ListEntry {
  if (typeof entry !== 'object' || entry === null) return false;
  const names = Object.keys(fields);
  return (
    Object.keys(entry).length === names.length &&
    names.every((name) => fits((entry as ListEntry)[name], fields[name]))
  );
}

function fits(value: unknown, field: ListField | undefined): boolean {
  if (!field) return false;
  if ('values' in field) return typeof value === 'string' && field.values.includes(value);
  if ('date' in field) return typeof value === 'string' && dayNumberOf(value) !== undefined;
  return Number.isSafeInteger(value) && (value as number) >= field.integerFrom;
}

function inFieldOrder(entry: ListEntry, fields: Fields): ListEntry {
  return Object.fromEntries(Object.keys(fields).map((name) => [name, entry[name]]));
}

function exampleOf(fields: Fields): ListEntry {
  const example = (field: ListField) => {
    if ('values' in field) return field.values[0];
    return 'date' in field ? '2025-06-30' : field.integerFrom;
  };
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, example(field)]));
}
