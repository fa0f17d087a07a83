import type { Bilingual } from '../language';

/** How long a password may be, in characters as a person counts them (OWASP ASVS 5.0, 6.2.1, 6.2.9). */
export const PASSWORD_LENGTH = { from: 12, to: 128 } as const;

/** What a password must not contain, because everybody who knows the person knows it. */
export interface PersonalTexts {
  readonly account?: string | undefined;
  readonly email?: string | undefined;
  readonly organisation?: string | undefined;
}

/** What can be known of a password only from lists of stolen ones. */
export interface PasswordJudge {
  /** Whether it stands on the list of breached passwords. */
  isBreached(password: string): boolean;
  /** Whether a program finds it soon: a listed word with a year, a keyboard row, a repetition. */
  isGuessable(password: string, personal: readonly string[]): boolean;
}

export type PasswordRule =
  'too-short' | 'too-long' | 'untypable' | 'personal' | 'breached' | 'guessable';

export interface PasswordFault {
  readonly rule: PasswordRule;
  /** What is wrong and what to do. */
  readonly message: Bilingual;
}

type Part = keyof PersonalTexts;

const PARTS: Readonly<Record<Part, Bilingual>> = {
  account: { zh: '账号名', en: 'the account name' },
  email: { zh: '邮箱', en: 'the e-mail address' },
  organisation: { zh: '单位名称', en: 'the name of the organisation' },
};

const LEGAL_FORM = /(?:股份有限公司|有限责任公司|有限公司|集团公司|公司)$/;
const CHINESE = /\p{Script=Han}/u;
// Controls, unassigned code points and half characters: another keyboard or browser sends others.
const UNTYPABLE = /[\p{Cc}\p{Cs}\p{Cn}]/u;

/**
 * A password as it is judged, hashed and compared. The same characters typed full width 全角 or
 * composed in another way are the same password (NFKC, NIST SP 800-63B of 2017, 5.1.1.2).
 */
export function normalisePassword(text: string): string {
  return text.normalize('NFKC');
}

/**
 * Everything that speaks against a new password; empty when it may be taken. Any characters are
 * allowed and none are demanded (OWASP ASVS 5.0, 6.2.5).
 * @param password as typed; it is normalised here
 */
export function passwordFaults(
  password: string,
  personal: PersonalTexts,
  judge: PasswordJudge,
): PasswordFault[] {
  // One character may become eighteen; nobody types as many as this.
  if (password.length > PASSWORD_LENGTH.to * 4) return [tooLong(password.length)];
  const text = normalisePassword(password);
  const length = Array.from(text).length;
  if (length < PASSWORD_LENGTH.from) return [tooShort(length)];
  if (length > PASSWORD_LENGTH.to) return [tooLong(length)];
  if (UNTYPABLE.test(text)) return [UNTYPABLE_FAULT];
  return [...personalFaults(text, personal), ...guessingFaults(text, personal, judge)];
}

function personalFaults(password: string, personal: PersonalTexts): PasswordFault[] {
  const folded = folding(password);
  const found = (Object.keys(PARTS) as Part[]).filter((part) =>
    tellingTexts(part, personal[part]).some((text) => folded.includes(text)),
  );
  return found.map((part) => containing(PARTS[part]));
}

function guessingFaults(
  password: string,
  personal: PersonalTexts,
  judge: PasswordJudge,
): PasswordFault[] {
  if (judge.isBreached(password)) return [BREACHED_FAULT];
  const known = (Object.keys(PARTS) as Part[]).flatMap((part) =>
    tellingTexts(part, personal[part]),
  );
  return judge.isGuessable(password, known) ? [GUESSABLE_FAULT] : [];
}

/** The texts by which one part is recognised; those too short to tell anything are left out. */
function tellingTexts(part: Part, text = ''): string[] {
  const folded = folding(normalisePassword(text));
  const texts = [folded];
  if (part === 'email') texts.push(folded.slice(0, Math.max(0, folded.lastIndexOf('@'))));
  if (part === 'organisation') texts.push(folded.replace(LEGAL_FORM, ''));
  const telling = texts.filter((each) => each.length >= (CHINESE.test(each) ? 2 : 4));
  return [...new Set(telling)];
}

/** Case and spaces do not make a name another one. */
function folding(text: string): string {
  return text.toLowerCase().replace(/\s+/gu, '');
}

function tooShort(length: number): PasswordFault {
  return {
    rule: 'too-short',
    message: {
      zh: `密码只有 ${length} 个字符，至少须 ${PASSWORD_LENGTH.from} 个；可用一句话，汉字、空格均可。`,
      en: `The password has ${length} characters and needs at least ${PASSWORD_LENGTH.from}; take a sentence, any characters and spaces will do.`,
    },
  };
}

function tooLong(length: number): PasswordFault {
  return {
    rule: 'too-long',
    message: {
      zh: `密码有 ${length} 个字符，最多 ${PASSWORD_LENGTH.to} 个；请缩短。`,
      en: `The password has ${length} characters, at most ${PASSWORD_LENGTH.to} are possible; make it shorter.`,
    },
  };
}

function containing(part: Bilingual): PasswordFault {
  return {
    rule: 'personal',
    message: {
      zh: `密码含有${part.zh}，容易被猜到；请去掉后重设。`,
      en: `The password contains ${part.en}, which is easily guessed; leave it out.`,
    },
  };
}

const UNTYPABLE_FAULT: PasswordFault = {
  rule: 'untypable',
  message: {
    zh: '密码含有键盘无法稳定输入的字符（控制字符或残缺字符）；请改用可见字符。',
    en: 'The password contains characters that no keyboard types reliably (controls or broken characters); use visible ones.',
  },
};

const BREACHED_FAULT: PasswordFault = {
  rule: 'breached',
  message: {
    zh: '该密码出现在已泄露密码名单中，任何人都可能试用；请换一个。',
    en: 'This password stands on the list of breached passwords, which anybody may try; choose another.',
  },
};

const GUESSABLE_FAULT: PasswordFault = {
  rule: 'guessable',
  message: {
    zh: '密码过于常见（常用词加年份、键盘顺序或重复），程序很快就能猜到；请改用几个互不相关的词。',
    en: 'The password is too common (a known word with a year, a keyboard row or a repetition), a program soon finds it; take several words that have nothing to do with each other.',
  },
};
