import type { Bilingual } from '@tidu/domain';

/** What one field of a list entry may hold. */
export type ListField =
  | { readonly values: readonly string[] }
  | { readonly integerFrom: number }
  | { readonly date: true };

/**
 * An indicator: `series` has a value a year, `point` a value as of a day, `derived` is computed
 * from others and never stored. `min` and `max` bound what the indicator means at all;
 * `plausibleMin` bounds what an import takes from a file (a negative revenue exists in odd books,
 * yet in a file it is nearly always a mistake). All bounds include the number.
 */
export interface Indicator {
  readonly id: string;
  readonly title: Bilingual;
  readonly kind: 'series' | 'point' | 'derived';
  readonly type: 'number' | 'integer' | 'boolean' | 'enum' | 'set' | 'list';
  readonly unit: string | null;
  readonly period: string;
  readonly formula?: string;
  readonly values?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  readonly plausibleMin?: number;
  readonly fields?: Readonly<Record<string, ListField>>;
}
