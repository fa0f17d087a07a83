/** What a member of a rule may hold; the validator and the published schema are made from it. */
export type FieldSpec = (
  | {
      readonly kind: 'indicator';
      readonly types: readonly string[];
      readonly seriesOnly?: boolean;
      readonly storedSeries?: boolean;
    }
  /** A numeric point with a lower and an upper bound. */
  | { readonly kind: 'boundedIndicator' }
  | { readonly kind: 'number' }
  | { readonly kind: 'positive' }
  | { readonly kind: 'integer'; readonly min: number }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'oneOf'; readonly values: readonly string[] }
  | { readonly kind: 'someOf'; readonly values: readonly string[] }
  /** Values of the enum or set that the member `indicator` names. */
  | { readonly kind: 'indicatorValues' }
  /** Points for every value of the enum that the member `indicator` names. */
  | { readonly kind: 'pointsByValue' }
  | { readonly kind: 'reference'; readonly to: ReferenceTarget }
  | { readonly kind: 'rule' }
  | { readonly kind: 'rules' }
  | { readonly kind: 'cases' }
  | { readonly kind: 'bands' }
  | { readonly kind: 'pointsRules' }
) & { readonly optional?: true };

/** What an id in a rule may name: a condition, a scored item or a dimension of the same pack. */
export type ReferenceTarget = 'condition' | 'scored' | 'dimension';

export type FieldSpecs = Readonly<Record<string, FieldSpec>>;

/** The types of indicators that can be compared with a number. */
export const NUMERIC = ['number', 'integer'] as const;
