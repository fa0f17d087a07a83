import type { ProcedureName } from '@tidu/contracts';

/** The procedure behind a word of the URL; undefined for any other word. */
export function readProcedure(word: string | undefined): ProcedureName | undefined {
  return word === 'recognition' || word === 'review' ? word : undefined;
}
