import type { Coverage } from './font-coverage';

/** Controls, joiners, marks of direction and selectors of variants: nothing to be seen. */
const INVISIBLE = /[\p{Cc}\p{Cf}\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/gu;

/**
 * A text as a font can print it, on one line. A character without a glyph is told by its code
 * point, `[U+20BB7]`: an empty box would tell nothing.
 */
export function printableText(text: string, covers: Coverage): string {
  const visible = text.replace(/[\t\r\n]+/g, ' ').replace(INVISIBLE, '');
  let printed = '';
  for (const character of visible) {
    const codePoint = character.codePointAt(0) ?? 0;
    printed += covers(codePoint) ? character : `[U+${codePoint.toString(16).toUpperCase()}]`;
  }
  return printed;
}
