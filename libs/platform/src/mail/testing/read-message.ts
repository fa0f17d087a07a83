/** A mail taken apart as a mail program does it (RFC 5322, 2045 and 2047). */
export interface ReadMessage {
  readonly headers: ReadonlyMap<string, string>;
  /** Decoded text of each part by its media type. */
  readonly parts: ReadonlyMap<string, string>;
}

export function readMessage(source: string): ReadMessage {
  const [headers, body] = split(source);
  const boundary = /boundary="([^"]+)"/.exec(headers.get('content-type') ?? '')?.[1];
  const pieces = boundary === undefined ? [source] : body.split(`--${boundary}`).slice(1, -1);
  return { headers, parts: new Map(pieces.map(readPart)) };
}

function readPart(source: string): [string, string] {
  const [headers, body] = split(source.replace(/^\r\n/, ''));
  const type = (headers.get('content-type') ?? '').split(';')[0] ?? '';
  return [type, decodeBody(body, headers.get('content-transfer-encoding') ?? '')];
}

function split(source: string): [Map<string, string>, string] {
  const border = source.indexOf('\r\n\r\n');
  const lines = source
    .slice(0, border)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), decodeWords(line.slice(colon + 1).trim())];
  });
  return [new Map(headers), source.slice(border + 4)];
}

function decodeWords(text: string): string {
  return text
    .replace(/\?= =\?/g, '?==?')
    .replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(word, 'base64').toString('utf8')
        : unquoted(word.replaceAll('_', ' ')),
    );
}

function decodeBody(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  return encoding === 'quoted-printable' ? unquoted(body.replace(/=\r\n/g, '')) : body;
}

function unquoted(text: string): string {
  const bytes = text.replace(/=([\dA-F]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
