import { Lexer, Parser } from 'yaml';

export const YAML_MAX_DEPTH = 64;
export const YAML_MAX_ENTRIES = 500;

/** A limit that a YAML text exceeds, and where. */
export interface ExceededLimit {
  readonly limit: 'depth' | 'entries';
  /** From 1. */
  readonly line: number;
}

/**
 * Looks at the tokens of a text before it is parsed: building its tree calls itself once a level
 * (a text of brackets alone ends the process), and comparing the keys of one mapping takes the
 * square of their number.
 */
export function findExceededLimit(text: string): ExceededLimit | undefined {
  const parser = new Parser();
  let line = 1;
  for (const lexeme of new Lexer().lex(text)) {
    // What the parser hands out is not needed: only how deep and how wide it stands.
    Array.from(parser.next(lexeme));
    if (parser.stack.length > YAML_MAX_DEPTH) return { limit: 'depth', line };
    const top = parser.stack.at(-1);
    if (top && 'items' in top && top.items.length > YAML_MAX_ENTRIES) {
      return { limit: 'entries', line };
    }
    line += lexeme.split('\n').length - 1;
  }
  return undefined;
}
