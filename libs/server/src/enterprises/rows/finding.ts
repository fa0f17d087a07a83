import type { Bilingual } from '@tidu/domain';

/**
 * One fault or remark about a file. The text is made when it is asked for: a bad file has up to
 * 100,000 of them, and their texts would fill the memory.
 */
export interface Finding {
  /** As a person sees it, from 1; null when it is about the whole file. */
  readonly line: number | null;
  readonly column: string | null;
  /** As it stands in the file, shortened. */
  readonly value: string | null;
  readonly rule: string;
  readonly message: () => Bilingual;
}

export type RowFinding = Omit<Finding, 'line'>;

const SHOWN_LENGTH = 200;
// eslint-disable-next-line no-control-regex -- these are what is replaced
const UNSEEN = /[\u0000-\u001f\u007f-\u009f]/g;

/** The value as it can be shown: no longer than needed to recognise it, without control characters. */
export function shownValue(value: string): string {
  const text = value.replace(UNSEEN, '\ufffd');
  return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text;
}

/** A file that is refused as a whole: nothing of it is taken in. */
export class ImportRefused extends Error {
  override readonly name = 'ImportRefused';

  constructor(readonly findings: readonly [Finding, ...Finding[]]) {
    super(`${findings[0].rule}: ${findings[0].message().en}`);
  }
}
