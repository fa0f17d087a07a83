/** What a member of a rule may hold. */
export type FieldSpec =
  | { readonly kind: 'indicator'; readonly types: readonly string[]; readonly seriesOnly?: boolean }
  | { readonly kind: 'number' }
  | { readonly kind: 'integer'; readonly min: number }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'oneOf'; readonly values: readonly string[] }
  | { readonly kind: 'someOf'; readonly values: readonly string[] }
  | { readonly kind: 'rule' }
  | { readonly kind: 'rules' };

export type FieldSpecs = Readonly<Record<string, FieldSpec>>;

/** The types of indicators that can be compared with a number. */
export const NUMERIC = ['number', 'integer'] as const;
