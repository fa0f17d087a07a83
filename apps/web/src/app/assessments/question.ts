import type { EvaluationQuery } from '@tidu/contracts';
import { formatDay } from '@tidu/ui';
import { readProcedure } from '../rules/procedures';

/** The words of the URL that say under which rules an enterprise is assessed. */
export interface QuestionWords {
  readonly pack?: string;
  readonly procedure?: string;
  readonly asOf?: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The day of the URL; today where it names none. */
export function readDay(word: string | undefined, today: Date): string {
  return word !== undefined && DAY.test(word) ? word : formatDay(today);
}

/** The question that a URL asks; undefined while no pack is chosen. */
export function readQuestion(words: QuestionWords, today: Date): EvaluationQuery | undefined {
  if (!words.pack) return undefined;
  return {
    pack: words.pack,
    procedure: readProcedure(words.procedure) ?? 'recognition',
    asOf: readDay(words.asOf, today),
  };
}
