/** A piece of a mail: words, or a link to a page of this site. */
export interface MailPart {
  readonly text: string;
  /** Path on this site; undefined for words and for links to other sites. */
  readonly path?: string;
}

const LINK = /https?:\/\/[^\s<>"'，。；）)]+/g;

const OWN = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;

/**
 * Takes a mail apart, so that its links can be followed without a mail program.
 * @param origin of this site; only links to it can be followed
 */
export function mailParts(text: string, origin: string): MailPart[] {
  const parts: MailPart[] = [];
  let from = 0;
  for (const { 0: link, index } of text.matchAll(LINK)) {
    parts.push({ text: text.slice(from, index) }, linkOf(link, origin));
    from = index + link.length;
  }
  return [...parts, { text: text.slice(from) }].filter((part) => part.text !== '');
}

function linkOf(text: string, origin: string): MailPart {
  if (!URL.canParse(text)) return { text };
  const url = new URL(text);
  return isSameSite(url, new URL(origin))
    ? { text, path: `${url.pathname}${url.search}${url.hash}` }
    : { text };
}

/** One's own machine has several names; a mail may use another one than the browser. */
function isSameSite(one: URL, other: URL): boolean {
  if (one.origin === other.origin) return true;
  return one.port === other.port && [one, other].every(({ hostname }) => OWN.test(hostname));
}
