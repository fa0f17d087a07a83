import { inflateSync } from 'node:zlib';

/** What a reader finds in a PDF; made without the library that writes it. */
export interface ReadPdf {
  readonly pages: readonly string[];
  /** The texts of the information dictionary and the language of the catalogue. */
  readonly info: Readonly<Record<string, string>>;
  readonly language: string | undefined;
  /** Names of the fonts whose programs are embedded. */
  readonly embedded: readonly string[];
}

type Objects = ReadonlyMap<string, { readonly text: string; readonly stream: string }>;

/** Reads texts page by page by the ToUnicode tables of the fonts, as copying from a viewer does. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const objects = objectsOf(Buffer.from(bytes));
  const all = [...objects.values()].map(({ text }) => text);
  const catalogue = all.find((text) => text.includes('/Type /Catalog')) ?? '';
  const tree = all.find((text) => text.includes('/Type /Pages')) ?? '';
  const kids = [.../(\d+) 0 R/g[Symbol.matchAll](/\/Kids \[([^\]]*)\]/.exec(tree)?.[1] ?? '')];
  return {
    pages: kids.map(([, id = '']) => textOfPage(objects, objects.get(id)?.text ?? '')),
    info: infoOf(objects, all.find((text) => text.includes('/CreationDate')) ?? ''),
    language: /\/Lang \(([^)]*)\)/.exec(catalogue)?.[1],
    embedded: all.flatMap((text) =>
      text.includes('/FontFile2') ? (/\/FontName \/(\S+)/.exec(text)?.[1] ?? []) : [],
    ),
  };
}

function objectsOf(bytes: Buffer): Objects {
  const file = bytes.toString('latin1');
  const objects = new Map<string, { text: string; stream: string }>();
  for (const match of file.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [, id = '', body = ''] = match;
    const [text = '', ...rest] = body.split(/\nstream\n/);
    const raw = Buffer.from(rest.join('\nstream\n').replace(/\nendstream$/, ''), 'latin1');
    const stream = text.includes('/FlateDecode') ? inflateSync(raw) : raw;
    objects.set(id, { text, stream: stream.toString('latin1') });
  }
  return objects;
}

function textOfPage(objects: Objects, page: string): string {
  const resources = target(objects, page, 'Resources')?.text ?? page;
  const fontList = /\/Font <<([\s\S]*?)>>/.exec(resources)?.[1] ?? '';
  const fonts = new Map(
    [...fontList.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name = '', id = '']) => {
      const font = objects.get(id)?.text ?? '';
      return [name, unicodeOf(target(objects, font, 'ToUnicode')?.stream ?? '')] as const;
    }),
  );
  const content = target(objects, page, 'Contents')?.stream ?? '';
  let font: ReadonlyMap<number, string> = new Map();
  let text = '';
  for (const [, name, run] of content.matchAll(/\/(\w+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name !== undefined) font = fonts.get(name) ?? new Map();
    for (const [, hex = ''] of (run ?? '').matchAll(/<([0-9a-f]*)>/g)) text += decode(hex, font);
  }
  return text.replaceAll('\u00a0', ' ');
}

function target(objects: Objects, text: string, key: string) {
  const id = new RegExp(`/${key} (\\d+) 0 R`).exec(text)?.[1];
  return id === undefined ? undefined : objects.get(id);
}

function decode(hex: string, font: ReadonlyMap<number, string>): string {
  const glyphs = hex.match(/.{4}/g) ?? [];
  return glyphs.map((glyph) => font.get(parseInt(glyph, 16)) ?? '\ufffd').join('');
}

/** `<0000> <00ff> [<5f53> …]`: the characters behind glyphs in a row. */
function unicodeOf(table: string): Map<number, string> {
  const characters = new Map<number, string>();
  for (const [, start = '', list = ''] of table.matchAll(/<(\w+)> <\w+> \[([^\]]*)\]/g)) {
    [...list.matchAll(/<([^>]*)>/g)].forEach(([, hex = ''], index) => {
      characters.set(parseInt(start, 16) + index, utf16(hex.replaceAll(' ', '')));
    });
  }
  return characters;
}

function utf16(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}

function infoOf(objects: Objects, text: string): Record<string, string> {
  const entries = [...text.matchAll(/\/(\w+) (\d+) 0 R/g)];
  return Object.fromEntries(
    entries.map(([, key = '', id = '']) => [key, literal(objects.get(id)?.text ?? '')]),
  );
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** A literal string, in UTF-16 where it begins with its mark. */
function literal(value: string): string {
  const raw = value.slice(1, -1).replace(/\\([\s\S])/g, (_all, one: string) => ESCAPES[one] ?? one);
  if (!raw.startsWith('\u00fe\u00ff')) return raw;
  return Buffer.from(raw.slice(2), 'latin1').swap16().toString('utf16le');
}
