import PDFDocument from 'pdfkit';
import type { Coverage } from '../fonts/font-coverage';
import { chineseFonts } from '../fonts/noto-sans-sc';
import { printableText } from '../fonts/printable-text';
import { INK, MARGIN, MARGIN_BOTTOM, MARGIN_TOP, STYLES, type TextStyle } from './pdf-styles';

export interface PdfOptions {
  readonly title: string;
  readonly language: 'zh-CN' | 'en';
  /** Stands for the moment of making, so that the same content gives the same bytes. */
  readonly date: Date;
  /** Above every page but the first. */
  readonly runningHead: string;
  readonly foot: string;
  /** `第 1 页 共 3 页`. */
  pageNumber(page: number, of: number): string;
}

/** An A4 document that is written from top to bottom and breaks into pages by itself. */
export class PdfFlow {
  readonly left = MARGIN;
  private readonly doc: PDFKit.PDFDocument;
  private readonly bytes: Promise<Uint8Array>;
  private readonly covers: Coverage;

  constructor(private readonly options: PdfOptions) {
    const { title, language, date } = options;
    this.doc = new PDFDocument({
      size: 'A4',
      margins: { top: MARGIN_TOP, bottom: MARGIN_BOTTOM, left: MARGIN, right: MARGIN },
      info: { Title: title, CreationDate: date, Producer: 'Tidu 梯度', Creator: 'Tidu 梯度' },
      lang: language,
      displayTitle: true,
      bufferPages: true,
      // Builds of zlib choose matches by the processor and the version: the bytes would differ.
      compress: false,
      pdfVersion: '1.7',
      autoFirstPage: true,
    });
    this.bytes = collect(this.doc);
    const { regular, bold, covers } = chineseFonts();
    this.covers = covers;
    this.doc.registerFont('regular', regular).registerFont('bold', bold);
    this.doc.fillColor(INK);
  }

  get width(): number {
    return this.doc.page.width - 2 * MARGIN;
  }

  get y(): number {
    return this.doc.y;
  }

  set y(y: number) {
    this.doc.y = y;
  }

  /** What is left of the page. */
  get room(): number {
    return this.doc.page.height - MARGIN_BOTTOM - this.doc.y;
  }

  /** What a page holds. */
  get pageHeight(): number {
    return this.doc.page.height - MARGIN_TOP - MARGIN_BOTTOM;
  }

  newPage(): void {
    this.doc.addPage();
  }

  /** Goes on to the next page where so much does not fit here, but would there. */
  keep(height: number): void {
    if (height > this.room && height <= this.pageHeight) this.newPage();
  }

  gap(height: number): void {
    this.doc.y += Math.min(height, Math.max(0, this.room));
  }

  heightOf(text: string, style: TextStyle, width: number): number {
    this.style(style);
    return this.doc.heightOfString(this.printable(text), { width });
  }

  widthOf(text: string, style: TextStyle): number {
    this.style(style);
    return this.doc.widthOfString(this.printable(text));
  }

  /** A paragraph from here; a long one goes on on the next page. */
  paragraph(text: string, style: TextStyle, indent = 0): void {
    this.style(style);
    const width = this.width - indent;
    this.doc.text(this.printable(text), this.left + indent, this.doc.y, { width });
  }

  /** A text at a place; the place from which the flow goes on is not moved. */
  place(text: string, style: TextStyle, x: number, y: number, width: number): void {
    const before = this.doc.y;
    this.style(style);
    this.doc.text(this.printable(text), x, y, { width });
    this.doc.y = before;
  }

  rule(y: number, colour: string): void {
    const { doc, left } = this;
    doc
      .moveTo(left, y)
      .lineTo(left + this.width, y)
      .lineWidth(0.5)
      .stroke(colour);
  }

  shade(y: number, height: number, colour: string): void {
    this.doc.rect(this.left, y, this.width, height).fill(colour);
  }

  /** Writes heads and feet, and closes the document. */
  async finish(): Promise<Uint8Array> {
    const { start, count } = this.doc.bufferedPageRange();
    for (let page = start; page < start + count; page += 1) {
      this.doc.switchToPage(page);
      this.writeMargins(page - start + 1, count);
    }
    this.doc.end();
    return this.bytes;
  }

  /** Beyond the margins a text would start a page of its own. */
  private writeMargins(page: number, of: number): void {
    const { doc, options, left, width } = this;
    doc.page.margins = { top: 0, bottom: 0, left: 0, right: 0 };
    this.style(STYLES.small);
    const line = (text: string, y: number, align: 'left' | 'right'): void => {
      const shown = this.printable(text);
      doc.text(shown, left, y, { width, align, lineBreak: false, ellipsis: true, height: 12 });
    };
    if (page > 1) line(options.runningHead, MARGIN_TOP - 28, 'left');
    const y = doc.page.height - MARGIN_BOTTOM + 22;
    line(options.foot, y, 'left');
    line(options.pageNumber(page, of), y, 'right');
  }

  private style({ font, size, colour = INK }: TextStyle): void {
    this.doc.font(font).fontSize(size).fillColor(colour);
  }

  private printable(text: string): string {
    const shown = this.options.language === 'en' ? withNarrowQuotes(text) : text;
    return printableText(shown, this.covers).replace(UNIT_GAP, '\u00a0');
  }
}

/** A number and its unit, a sign and its number stay on one line. */
const UNIT_GAP = /(?<=\d) (?=[%\p{Script=Han}])|(?<=[≥≤<>]) (?=\d)/gu;

/** The font sets curved quotation marks as wide as a Chinese character. */
function withNarrowQuotes(text: string): string {
  return text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
}

function collect(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
  });
}
