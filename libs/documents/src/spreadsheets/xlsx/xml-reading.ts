import { SaxesParser } from 'saxes';

/** Far beyond a cell, which Excel limits to 32,767 characters. */
const LONGEST_TOKEN = 1024 * 1024;
/** Office files nest about ten elements. */
const DEEPEST = 100;

/** Prefixes are cut off here: resolving them costs time, and office files need no more. */
const PLAIN = { xmlns: false, position: false } as const;

/** XML that is broken, or of a kind that office files never contain. */
export class XmlDamage extends Error {
  override readonly name = 'XmlDamage';
}

export type XmlAttributes = Readonly<Record<string, string | undefined>>;

/** Told what the XML holds, in its order. Names come without their prefix. */
export interface XmlListener {
  /** An element begins; one without content ends at once. */
  open(name: string, attributes: XmlAttributes): void;
  close(name: string): void;
  text?(text: string): void;
}

/** Reads XML as its bytes come in; no more is held than a chunk and an unfinished token. */
export class XmlReading {
  private readonly parser = new SaxesParser<typeof PLAIN>(PLAIN);
  private readonly decoder = new TextDecoder();
  /** Bytes that came in since something was whole. */
  private pending = 0;
  private depth = 0;

  constructor(private readonly listener: XmlListener) {
    this.parser.on('error', (error) => {
      throw new XmlDamage(error.message, { cause: error });
    });
    this.listenToTags();
    this.listenToText();
  }

  /** @throws XmlDamage where the XML is broken, has a document type, or goes beyond the limits */
  push(chunk: Uint8Array): void {
    this.pending += chunk.length;
    this.parser.write(this.decoder.decode(chunk, { stream: true }));
    if (this.pending > LONGEST_TOKEN) {
      throw new XmlDamage('a tag or text in the XML is longer than any office file has');
    }
  }

  /** @throws XmlDamage when the XML breaks off */
  finish(): void {
    this.parser.write(this.decoder.decode()).close();
  }

  private listenToTags(): void {
    const { parser, listener } = this;
    parser.on('opentag', ({ name, attributes }) => {
      this.pending = 0;
      if (++this.depth > DEEPEST) throw new XmlDamage('the XML nests deeper than any office file');
      listener.open(localName(name), attributes);
    });
    parser.on('closetag', ({ name }) => {
      this.pending = 0;
      this.depth--;
      listener.close(localName(name));
    });
    // A document type can define entities that unfold without end.
    parser.on('doctype', () => {
      throw new XmlDamage('the XML has a document type');
    });
  }

  private listenToText(): void {
    const { parser, listener } = this;
    const take = (text: string) => {
      this.pending = 0;
      listener.text?.(text);
    };
    parser.on('text', take);
    parser.on('cdata', take);
    parser.on('comment', () => {
      this.pending = 0;
    });
  }
}

/** Tells `listener` what the whole of a small XML file holds. */
export function readXml(xml: Uint8Array, listener: XmlListener): void {
  const reading = new XmlReading(listener);
  reading.push(xml);
  reading.finish();
}

export function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
