import type { Bilingual } from '../language';
import { dayNumberOf } from '../services/calendar-date';
import { roleConflicts, type OrganisationKind, type Role } from './roles';

/** The longest leave for which one substitute may be named, first and last day included. */
export const SUBSTITUTION_DAYS = 180;

/** Calendar days in China, `YYYY-MM-DD`, both included. */
export interface SubstitutionPeriod {
  readonly from: string;
  readonly until: string;
}

/** That one account stands in for another of the same office. */
export interface NamedSubstitution extends SubstitutionPeriod {
  readonly principal: string;
  readonly substitute: string;
  /** Ended by somebody before its last day. */
  readonly ended: boolean;
}

/** What is asked for, and what has to be known to judge it. */
export interface SubstitutionCase {
  readonly asked: Omit<NamedSubstitution, 'ended'>;
  /** The day that it is in China. */
  readonly today: string;
  /** All substitutions of the office. */
  readonly others: readonly NamedSubstitution[];
  readonly kind: OrganisationKind;
  /** The roles of both in that office. */
  readonly principalRoles: readonly Role[];
  readonly substituteRoles: readonly Role[];
}

export type SubstitutionRule =
  'no-day' | 'past' | 'backwards' | 'too-long' | 'oneself' | 'overlap' | 'cycle' | 'roles';

export interface SubstitutionFault {
  readonly field: 'from' | 'until' | 'substituteId';
  readonly rule: SubstitutionRule;
  /** What is wrong and what to do. */
  readonly message: Bilingual;
}

export type SubstitutionState = 'planned' | 'current' | 'past' | 'ended';

/** How a substitution stands on a day in China. */
export function substitutionState(
  { from, until, ended }: Pick<NamedSubstitution, 'from' | 'until' | 'ended'>,
  today: string,
): SubstitutionState {
  if (ended) return 'ended';
  if (today < from) return 'planned';
  return today <= until ? 'current' : 'past';
}

/** Everything that speaks against a new substitution; empty when it may be named. */
export function substitutionFaults(question: SubstitutionCase): SubstitutionFault[] {
  const periodFaults = faultsOfPeriod(question.asked, question.today);
  if (periodFaults.length > 0) return periodFaults;
  return [
    ...faultsOfPersons(question),
    ...question.others.flatMap((other) => faultBeside(question.asked, other)),
  ];
}

function faultsOfPeriod({ from, until }: SubstitutionPeriod, today: string): SubstitutionFault[] {
  const [first, last] = [dayNumberOf(from), dayNumberOf(until)];
  if (first === undefined) return [fault('from', 'no-day', NO_DAY)];
  if (last === undefined) return [fault('until', 'no-day', NO_DAY)];
  if (from < today) return [fault('from', 'past', past(today))];
  if (last < first) return [fault('until', 'backwards', BACKWARDS)];
  const days = last - first + 1;
  return days > SUBSTITUTION_DAYS ? [fault('until', 'too-long', tooLong(days))] : [];
}

function faultsOfPersons(question: SubstitutionCase): SubstitutionFault[] {
  const { asked, kind, principalRoles, substituteRoles } = question;
  if (asked.principal === asked.substitute) return [fault('substituteId', 'oneself', ONESELF)];
  const together = [...new Set([...principalRoles, ...substituteRoles])];
  const conflicts = roleConflicts(kind, together);
  return conflicts.length > 0 ? [fault('substituteId', 'roles', ROLES_CONFLICT)] : [];
}

function faultBeside(
  asked: SubstitutionCase['asked'],
  other: NamedSubstitution,
): SubstitutionFault[] {
  const together = asked.from <= other.until && other.from <= asked.until;
  if (other.ended || !together) return [];
  if (other.principal === asked.principal) return [fault('from', 'overlap', overlap(other))];
  const turned = other.principal === asked.substitute && other.substitute === asked.principal;
  return turned ? [fault('substituteId', 'cycle', cycle(other))] : [];
}

function fault(
  field: SubstitutionFault['field'],
  rule: SubstitutionRule,
  message: Bilingual,
): SubstitutionFault {
  return { field, rule, message };
}

const NO_DAY: Bilingual = {
  zh: '没有这一天，请填写真实日期，如 2026-11-21',
  en: 'There is no such day; give one like 2026-11-21',
};

const BACKWARDS: Bilingual = {
  zh: '最后一天早于第一天，请调整起止日期',
  en: 'The last day is before the first; change the dates',
};

const ONESELF: Bilingual = {
  zh: '不能由本人代理本人，请选择本机构的其他成员',
  en: 'Nobody stands in for oneself; choose another member of the office',
};

const ROLES_CONFLICT: Bilingual = {
  zh: '两人的角色不能由一人兼任，请选择其他代理人',
  en: 'One person cannot hold the roles of both; choose another substitute',
};

function past(today: string): Bilingual {
  return {
    zh: `第一天不能早于今天（${today}），请改为今天或之后`,
    en: `The first day cannot be before today (${today}); choose today or later`,
  };
}

function tooLong(days: number): Bilingual {
  return {
    zh: `代理期为 ${days} 天，最长 ${SUBSTITUTION_DAYS} 天；请缩短，到期后可再次指定`,
    en: `The period has ${days} days, at most ${SUBSTITUTION_DAYS} are possible; make it shorter and name a substitute again afterwards`,
  };
}

function overlap({ from, until }: SubstitutionPeriod): Bilingual {
  return {
    zh: `该成员 ${from} 至 ${until} 已有代理人，请先结束那次代理或另选日期`,
    en: `This member has a substitute from ${from} to ${until} already; end that or choose other days`,
  };
}

function cycle({ from, until }: SubstitutionPeriod): Bilingual {
  return {
    zh: `所选代理人 ${from} 至 ${until} 由该成员代理，两人不能同时互相代理；请另选代理人或日期`,
    en: `The chosen substitute is on leave from ${from} to ${until} with this member standing in; two cannot stand in for each other at once, choose somebody else or other days`,
  };
}
