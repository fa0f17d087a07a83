/** Name of the manifest inside a roster folder. */
export const MANIFEST_FILE = 'manifest.json';
export const MANIFEST_FORMAT = 'tidu-roster-manifest/1';

/** The files of every roster, in the order in which they are written. */
export const ROSTER_FILES = ['roster.csv', 'roster.xlsx'] as const;
export type RosterFileName = (typeof ROSTER_FILES)[number];

export interface RosterFile {
  readonly name: string;
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

/** What a roster was made of and what came out; holds no clock and nothing of the machine. */
export interface RosterManifest {
  readonly format: typeof MANIFEST_FORMAT;
  /** Such as `cultivation`. */
  readonly kind: string;
  /** What the roster was made from; JSON values only. */
  readonly inputs: Readonly<Record<string, unknown>>;
  /** Rows below the header. */
  readonly rows: number;
  /** Titles of the columns. */
  readonly columns: readonly string[];
  readonly files: readonly RosterFile[];
}

/** Whether a parsed JSON value is a manifest of this format. */
export function isRosterManifest(value: unknown): value is RosterManifest {
  if (typeof value !== 'object' || value === null) return false;
  const manifest = value as Partial<Record<keyof RosterManifest, unknown>>;
  return (
    manifest.format === MANIFEST_FORMAT &&
    typeof manifest.kind === 'string' &&
    typeof manifest.inputs === 'object' &&
    Number.isInteger(manifest.rows) &&
    Array.isArray(manifest.columns) &&
    Array.isArray(manifest.files) &&
    manifest.files.every(isRosterFile)
  );
}

function isRosterFile(value: unknown): value is RosterFile {
  if (typeof value !== 'object' || value === null) return false;
  const file = value as Partial<Record<keyof RosterFile, unknown>>;
  return (
    typeof file.name === 'string' &&
    Number.isInteger(file.bytes) &&
    typeof file.sha256 === 'string' &&
    /^[0-9a-f]{64}$/.test(file.sha256)
  );
}
