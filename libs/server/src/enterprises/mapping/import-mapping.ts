import type { Bilingual } from '@tidu/domain';

export const MAPPING_FORMAT = 'tidu-import-mapping/1';

/** How the columns of a file become enterprises and facts; all names are column headers. */
export interface ImportMapping {
  readonly title: Bilingual;
  readonly source: MappingSource;
  readonly file: MappingFile;
  /** Cell texts that mean: no value. */
  readonly absent: readonly string[];
  readonly identity: MappingIdentity;
  readonly name: string;
  readonly division: { readonly column: string; readonly fallback: string | null };
  readonly industry: string | null;
  readonly year: string | null;
  readonly asOf: string | null;
  readonly skip: readonly SkipRule[];
  readonly indicators: readonly IndicatorColumn[];
  /** Columns that the file has and nobody wants. */
  readonly ignore: readonly string[];
}

export interface MappingSource {
  readonly kind: string;
  readonly title: string;
  readonly origin: string | null;
  /** What the figures cannot be used for. */
  readonly limits: string | null;
}

export interface MappingFile {
  readonly sheet: string | number | null;
  readonly encoding: 'auto' | 'utf-8' | 'gb18030' | 'utf-16le';
  readonly delimiter: string | null;
  /** Line of the header, from 1; null: the first row with content. */
  readonly headerRow: number | null;
}

export interface MappingIdentity {
  readonly creditCode: string | null;
  readonly identifiers: readonly { readonly scheme: string; readonly column: string }[];
}

/** Rows that the source itself calls doubtful. */
export interface SkipRule {
  readonly column: string;
  /** Null: any value; else one of these. */
  readonly equals: readonly string[] | null;
  /** Whether the enterprise is registered all the same, without the figures of the row. */
  readonly keepIdentity: boolean;
}

export interface IndicatorColumn {
  readonly indicator: string;
  readonly column: string;
  /** Unit of the column; null for indicators without unit. */
  readonly unit: string | null;
  /** The year that the column speaks of; null: the row's year moved by `yearOffset`. */
  readonly year: number | null;
  readonly yearOffset: number;
  /** Only fills a gap that no row of that year fills. */
  readonly fallback: boolean;
  /** What texts of the file mean for an indicator with a closed set of values. */
  readonly values: Readonly<Record<string, string>>;
}

export const DEFAULT_ABSENT = ['-', '--', '—', '——', '/', '无', 'N/A'] as const;

/** Every column that the file must have, each once. */
export function mappedColumns(mapping: ImportMapping): string[] {
  const { identity, division, skip, indicators } = mapping;
  const columns = [
    identity.creditCode,
    ...identity.identifiers.map(({ column }) => column),
    mapping.name,
    division.column,
    division.fallback,
    mapping.industry,
    mapping.year,
    mapping.asOf,
    ...skip.map(({ column }) => column),
    ...indicators.map(({ column }) => column),
  ];
  return [...new Set(columns.filter((column) => column !== null))];
}
