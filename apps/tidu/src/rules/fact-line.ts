import { dayNumberOf } from '@tidu/domain';
import { checkFacts, type Facts } from '@tidu/policy';
import { found, lineFault, type LineFault } from './line-fault';

/** What a line asks: the facts of one enterprise, judged on one day. */
export interface FactLine {
  readonly id: string;
  /** YYYY-MM-DD */
  readonly asOf: string;
  readonly facts: Facts;
  /** GB/T 4754 code, when it was given. */
  readonly industryCode: string | undefined;
}

export type FactLineReading =
  | { readonly ok: true; readonly line: FactLine }
  /** `id` is null where it cannot be read. */
  | { readonly ok: false; readonly id: string | null; readonly fault: LineFault };

const MEMBERS: ReadonlySet<string> = new Set(['id', 'asOf', 'facts', 'industryCode']);
const ID_MAX_LENGTH = 200;
/** The years that facts may have, with one before them. */
const [FIRST_DAY, LAST_DAY] = ['1950-01-01', '2200-12-31'];
const INDUSTRY = /^[A-T]?\d{2,4}$/;

type Members = Readonly<Record<string, unknown>>;

/** Reads one line of unknown origin; the first fault is told. */
export function readFactLine(text: string): FactLineReading {
  const parsed = parse(text);
  if (!('value' in parsed)) return { ok: false, id: null, fault: parsed };
  const { value } = parsed;
  if (!isMembers(value)) return { ok: false, id: null, fault: notMembers(value) };
  const { id } = value;
  if (!isId(id)) return { ok: false, id: null, fault: noId(id) };
  const line = readMembers(value, id);
  return 'code' in line ? { ok: false, id, fault: line } : { ok: true, line };
}

function readMembers(members: Members, id: string): FactLine | LineFault {
  for (const name of Object.keys(members)) {
    if (!MEMBERS.has(name)) return unknownMember(name);
  }
  const { asOf } = members;
  if (!isDay(asOf)) return noDay(asOf);
  const { rest, code } = takeIndustry(members['facts']);
  const industryCode = oneIndustry(members['industryCode'], code);
  if (typeof industryCode === 'object') return industryCode;
  const check = checkFacts(rest);
  return check.ok ? { id, asOf, facts: check.facts, industryCode } : check.fault;
}

/**
 * The industry decides the size class, so many senders keep it among the facts. It is no
 * indicator: taken out here.
 */
function takeIndustry(facts: unknown): { rest: unknown; code: unknown } {
  if (!isMembers(facts) || !Object.hasOwn(facts, 'industryCode'))
    return { rest: facts, code: null };
  const { industryCode: code, ...rest } = facts;
  return { rest, code };
}

function oneIndustry(beside: unknown, among: unknown): string | undefined | LineFault {
  const places = { industryCode: beside ?? null, 'facts.industryCode': among ?? null };
  for (const [path, code] of Object.entries(places)) {
    if (code !== null && !(typeof code === 'string' && INDUSTRY.test(code))) {
      return noIndustry(path, code);
    }
  }
  if (beside && among && digitsOf(beside) !== digitsOf(among)) return twoIndustries(beside, among);
  return (beside ?? among ?? undefined) as string | undefined;
}

/** The section letter adds nothing: C3829 is 3829. */
function digitsOf(code: unknown): string {
  return String(code).replace(/^[A-T]/, '');
}

function parse(text: string): { readonly value: unknown } | LineFault {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    if (error instanceof SyntaxError) return notJson(error);
    throw error;
  }
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= ID_MAX_LENGTH;
}

function isDay(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    dayNumberOf(value) !== undefined &&
    value >= FIRST_DAY &&
    value <= LAST_DAY
  );
}

const notJson = ({ message }: SyntaxError): LineFault =>
  lineFault('line.json', '', {
    zh: `本行不是有效的 JSON（${message}）；每行写一个 JSON 对象，没有的数字不写，不用 NaN 或 Infinity`,
    en: `the line is not valid JSON (${message}); write one JSON object a line, leave out a number that is absent, no NaN or Infinity`,
  });

const notMembers = (value: unknown): LineFault =>
  lineFault('line.type', '', {
    zh: `本行应为 JSON 对象，如 {"id":"E1","asOf":"2026-05-10","facts":{}}，实为 ${found(value)}`,
    en: `the line must be a JSON object such as {"id":"E1","asOf":"2026-05-10","facts":{}}, found ${found(value)}`,
  });

const unknownMember = (name: string): LineFault =>
  lineFault('line.member', '', {
    zh: `不认识 ${found(name)}；可用：${[...MEMBERS].join('、')}，指标写在 facts 中`,
    en: `${found(name)} is unknown; there are: ${[...MEMBERS].join(', ')}; indicators go into facts`,
  });

const noId = (value: unknown): LineFault =>
  lineFault('line.id', 'id', {
    zh: `应为 1 至 ${ID_MAX_LENGTH} 个字符的文本，实为 ${found(value)}`,
    en: `must be a text of 1 to ${ID_MAX_LENGTH} characters, found ${found(value)}`,
  });

const noDay = (value: unknown): LineFault =>
  lineFault('line.as-of', 'asOf', {
    zh: `应为 ${FIRST_DAY} 至 ${LAST_DAY} 之间存在的日期 YYYY-MM-DD，实为 ${found(value)}`,
    en: `must be a real day YYYY-MM-DD from ${FIRST_DAY} to ${LAST_DAY}, found ${found(value)}`,
  });

const noIndustry = (path: string, value: unknown): LineFault =>
  lineFault('line.industry-code', path, {
    zh: `应为国民经济行业代码（GB/T 4754），如 C3829 或 3829，实为 ${found(value)}`,
    en: `must be an industry code of GB/T 4754 such as C3829 or 3829, found ${found(value)}`,
  });

const twoIndustries = (beside: unknown, among: unknown): LineFault =>
  lineFault('line.industry-code', 'facts.industryCode', {
    zh: `与 industryCode 不一致：${found(among)} 和 ${found(beside)}；请只写一处`,
    en: `differs from industryCode: ${found(among)} and ${found(beside)}; give it once`,
  });
