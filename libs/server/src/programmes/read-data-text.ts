import type { Bilingual } from '@tidu/domain';
import type { ShapeFault } from '@tidu/policy';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { checkPlainData } from './check-plain-data';
import {
  findExceededLimit,
  YAML_MAX_DEPTH,
  YAML_MAX_ENTRIES,
  type ExceededLimit,
} from './yaml-limits';

/** A fault with the line at which it stands. */
export interface LocatedFault extends ShapeFault {
  /** From 1. */
  readonly line: number;
}

export type DataTextReading =
  | {
      readonly ok: true;
      readonly value: unknown;
      /** Adds to each fault the line of the value that it names. */
      locate(faults: readonly ShapeFault[]): LocatedFault[];
    }
  | { readonly ok: false; readonly faults: readonly LocatedFault[] };

/**
 * Reads a YAML text of any origin as plain data. Aliases are refused (a few of them unfold without
 * end), and so are deep nesting, a key that stands twice, and texts that cannot be stored.
 */
export function readDataText(text: string): DataTextReading {
  const nul = text.indexOf('\0');
  if (nul >= 0) return { ok: false, faults: [fault('text.unstorable', lineAt(text, nul), NUL)] };
  const exceeded = findExceededLimit(text);
  if (exceeded) return { ok: false, faults: [limitFault(exceeded)] };
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  if (document.errors.length > 0) {
    return {
      ok: false,
      faults: document.errors.map(({ pos, message }) =>
        fault('yaml.syntax', lines.linePos(pos[0]).line, {
          zh: `不是有效的 YAML：${firstLine(message)}`,
          en: `not valid YAML: ${firstLine(message)}`,
        }),
      ),
    };
  }
  const locate = (faults: readonly ShapeFault[]): LocatedFault[] =>
    faults.map((one) => ({ ...one, line: lineOf(document, one.path, lines) }));
  const plain = withoutAliases(document);
  if (!plain) return { ok: false, faults: [fault('yaml.alias', 1, ALIAS)] };
  const faults = checkPlainData(plain.value);
  return faults.length > 0
    ? { ok: false, faults: locate(faults) }
    : { ok: true, value: plain.value, locate };
}

/** The plain value; undefined when an alias stands in it. */
function withoutAliases(document: Document): { value: unknown } | undefined {
  try {
    return { value: document.toJS({ maxAliasCount: 0 }) as unknown };
  } catch (error) {
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
}

const NUL: Bilingual = {
  zh: '含有空字符，请改掉',
  en: 'holds a NUL character: replace it',
};

const ALIAS: Bilingual = {
  zh: '不接受 YAML 别名（& 和 *），请把内容写出来',
  en: 'YAML aliases (& and *) are not accepted: write the content out',
};

const LIMITS: Readonly<Record<ExceededLimit['limit'], Bilingual>> = {
  depth: {
    zh: `嵌套过深：最多 ${YAML_MAX_DEPTH} 层`,
    en: `nested too deeply: at most ${YAML_MAX_DEPTH} levels`,
  },
  entries: {
    zh: `一个列表或一组成员过长：最多 ${YAML_MAX_ENTRIES} 条`,
    en: `too many entries in one list or set of members: at most ${YAML_MAX_ENTRIES}`,
  },
};

function limitFault({ limit, line }: ExceededLimit): LocatedFault {
  return fault(`yaml.${limit}`, line, LIMITS[limit]);
}

function fault(rule: string, line: number, message: Bilingual): LocatedFault {
  return { path: [], rule, line, message };
}

/** The parser's messages go on with a drawing of the place. */
function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:$/, '');
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** The line of the value at a path, or of the nearest one above it that exists. */
function lineOf(
  document: Document,
  path: readonly (string | number)[],
  lines: LineCounter,
): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
