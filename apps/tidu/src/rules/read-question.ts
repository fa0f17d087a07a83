import { dayNumberOf } from '@tidu/domain';
import { PROCEDURES, type SelectionQuestion } from '@tidu/policy';
import { isProcedure, unknownProcedure } from './read-procedure';
import { UsageError } from './usage-error';

/** What `tidu select` was asked, as it was typed. */
export interface SelectOptions {
  readonly tier?: string | undefined;
  readonly procedure?: string | undefined;
  readonly date?: string | undefined;
  readonly division?: string;
  readonly certificateDate?: string;
}

const DIVISION = /^\d{2}(\d{2}(\d{2})?)?$/;

/** @throws UsageError naming the option that is missing or wrong */
export function readQuestion(options: SelectOptions): SelectionQuestion {
  const { tier, procedure, date, division, certificateDate } = options;
  if (tier === undefined || tier === '') throw noTier();
  if (!isProcedure(procedure)) throw unknownProcedure(procedure, PROCEDURES);
  if (division !== undefined && !DIVISION.test(division)) throw noDivision(division);
  return {
    tier,
    procedure,
    date: dayOf('--date', date),
    ...(division === undefined ? {} : { division }),
    ...(certificateDate === undefined
      ? {}
      : { certificateDate: dayOf('--certificate-date', certificateDate) }),
  };
}

function dayOf(option: string, text: string | undefined): string {
  if (text !== undefined && dayNumberOf(text) !== undefined) return text;
  throw new UsageError('date.invalid', {
    zh: `${option} 应为存在的日期 YYYY-MM-DD，实为 ${text ?? '（未给出）'}`,
    en: `${option} must be a real day YYYY-MM-DD, found ${text ?? '(nothing)'}`,
  });
}

function noTier(): UsageError {
  return new UsageError('tier.missing', {
    zh: '没有指定层级，请加 --tier <层级>，如 little-giant',
    en: 'No tier was given; add --tier <tier>, such as little-giant',
  });
}

function noDivision(text: string): UsageError {
  return new UsageError('division.invalid', {
    zh: `--division 应为两位、四位或六位行政区划代码，如 330602，实为 ${text}`,
    en: `--division must be a division code of two, four or six digits such as 330602, found ${text}`,
  });
}
