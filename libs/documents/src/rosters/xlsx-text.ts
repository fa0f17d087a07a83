/** What an XML text must not contain as it is, and what a reader would take for an escape. */
const SPECIAL = /[&<>\ufffe\uffff]|(?![\t\n])\p{Control}|\p{Surrogate}|_(?=x[0-9A-Fa-f]{4})/gu;
const NEEDS_PRESERVING = /^\s|\s$|[\n\t]/;
const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Text between tags; a character that XML cannot hold becomes `_x0001_` (ECMA-376 part 1, 22.4.2.4). */
export function xmlText(text: string): string {
  return text.replace(SPECIAL, (special) => NAMED[special] ?? escaped(special));
}

/** The value of an attribute in double quotes. */
export function xmlAttribute(value: string): string {
  return xmlText(value).replaceAll('"', '&quot;');
}

/** A text inside a cell. */
export function xmlInlineText(text: string): string {
  const space = NEEDS_PRESERVING.test(text) ? ' xml:space="preserve"' : '';
  return `<is><t${space}>${xmlText(text)}</t></is>`;
}

function escaped(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
