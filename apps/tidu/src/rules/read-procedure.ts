import { PROCEDURES, type Procedure } from '@tidu/policy';
import { UsageError } from './usage-error';

const TITLES: Readonly<Record<Procedure, string>> = { recognition: '认定', review: '复核' };

/** How options of a procedure are described in the help. */
export const PROCEDURE_WORDS = PROCEDURES.map((one) => `${one} ${TITLES[one]}`).join(' | ');

export function isProcedure(text: string | undefined): text is Procedure {
  return text !== undefined && Object.hasOwn(TITLES, text);
}

/** @param known those that could have been given */
export function unknownProcedure(
  text: string | undefined,
  known: readonly Procedure[],
): UsageError {
  const words = known.map((one) => `${one} ${TITLES[one]}`);
  return new UsageError('procedure.unknown', {
    zh: `--procedure 应为 ${words.join(' 或 ')}，实为 ${text ?? '（未给出）'}`,
    en: `--procedure must be ${known.join(' or ')}, found ${text ?? '(nothing)'}`,
  });
}
