/** Item statuses in the order of their codes; the letters store them compactly. */
export const ITEM_STATUSES = [
  'met',
  'unmet',
  'unknown',
  'manual',
  'waived',
  'notApplicable',
] as const;

export type ItemStatus = (typeof ITEM_STATUSES)[number];

/** Index into ITEM_STATUSES; a small integer so that a check allocates nothing. */
export type Status = 0 | 1 | 2 | 3 | 4 | 5;

export const MET = 0;
export const UNMET = 1;
/** A needed fact is absent, or a rate has no meaning. */
export const UNKNOWN = 2;
/** A judgement that a person must make is absent. */
export const MANUAL = 3;
export const WAIVED = 4;
/** Not examined in this procedure. */
export const NOT_APPLICABLE = 5;

/** One letter a status: M met, U unmet, K unknown, J manual, W waived, N not applicable. */
export const STATUS_LETTERS = 'MUKJWN';

/** The status behind a letter of STATUS_LETTERS. */
export function statusOfLetter(letter: string): ItemStatus {
  const status = letter.length === 1 ? ITEM_STATUSES[STATUS_LETTERS.indexOf(letter)] : undefined;
  if (!status) throw new RangeError(`not a status letter: ${letter}`);
  return status;
}

export type Verdict = 'met' | 'unmet' | 'undetermined';
