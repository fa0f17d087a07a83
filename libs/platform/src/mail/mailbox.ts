/** An address that mail goes to or comes from, with the name shown beside it. */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

const LONGEST_ADDRESS = 254;
const LOCAL = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
const LABEL = /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/i;
// Line breaks would start a header of their own; direction marks make a name read as another.
const NOT_IN_A_LINE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu;

/**
 * Whether a text is one plain mail address: no name, no list, no quotes, no comment, ASCII only (as
 * most mail servers demand).
 */
export function isMailAddress(text: unknown): text is string {
  if (typeof text !== 'string' || text.length > LONGEST_ADDRESS) return false;
  const [local = '', domain = '', ...more] = text.split('@');
  if (more.length > 0 || local.length > 64 || !LOCAL.test(local)) return false;
  return domain.split('.').every((label) => LABEL.test(label));
}

/** Reads `name <address>` or an address alone; undefined when it is neither. */
export function readMailbox(text: string): Mailbox | undefined {
  const [, name = '', address = ''] = /^([^<>]*)<([^<>]*)>$/.exec(text.trim()) ?? ['', '', text];
  const trimmed = address.trim();
  return isMailAddress(trimmed) ? { name: oneLine(name), address: trimmed } : undefined;
}

/** A text of unknown origin as it may stand in a header: one line, not endless. */
export function oneLine(text: string, longest = 200): string {
  const line = text.replace(NOT_IN_A_LINE, ' ').trim();
  const characters = Array.from(line);
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : line;
}
