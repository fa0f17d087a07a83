import { Readable } from 'node:stream';
import { CsvError, parse, type Parser } from 'csv-parse';
import { brokenLine, notASpreadsheet, wrongEncoding } from '../refusals';
import {
  EMPTY_CELL,
  type Spreadsheet,
  type SpreadsheetCell,
  type SpreadsheetOptions,
  type SpreadsheetRow,
  trimmedRow,
} from '../spreadsheet';
import { decoded, findEncoding, type TextEncoding } from './text-encoding';

/** A record beyond this is a quote that was never closed. */
const LONGEST_RECORD = 1024 * 1024;
/** Web pages, XML, PDF and RTF are often renamed to .xls or .csv. */
const OTHER_FORMAT = /^\s*(<|%PDF|\{\\rtf)/;

/**
 * The text file at `path` as a table.
 *
 * @param head its first bytes
 * @throws SpreadsheetError
 */
export async function openCsv(
  path: string,
  fileName: string,
  head: Buffer,
  options: SpreadsheetOptions,
): Promise<Spreadsheet> {
  const wanted = options.encoding ?? 'auto';
  const finding = await findEncoding(path, head, wanted);
  if ('fault' in finding) {
    throw finding.fault === 'binary'
      ? notASpreadsheet(fileName)
      : wrongEncoding(fileName, wanted, finding.line);
  }
  const { encoding } = finding;
  const start = await beginning(path, encoding);
  if (OTHER_FORMAT.test(start)) throw notASpreadsheet(fileName);
  const delimiter = options.delimiter ?? likelyDelimiter(start);
  return { format: 'csv', encoding, rows: () => rowsOf(path, fileName, encoding, delimiter) };
}

async function beginning(path: string, encoding: TextEncoding): Promise<string> {
  for await (const text of decoded(path, encoding)) if (text.trim() !== '') return text;
  return '';
}

function likelyDelimiter(start: string): string {
  const [line = ''] = start
    .trimStart()
    .replace(/"[^"]*"/g, '')
    .split(/[\r\n]/);
  const count = (delimiter: string) => line.split(delimiter).length;
  return [',', '\t', ';'].reduce((best, next) => (count(next) > count(best) ? next : best));
}

async function* rowsOf(
  path: string,
  fileName: string,
  encoding: TextEncoding,
  delimiter: string,
): AsyncGenerator<SpreadsheetRow> {
  let line = 1;
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    max_record_size: LONGEST_RECORD,
    // Counted where records are split: the parser is ahead of whoever takes its rows.
    on_record: (record: string[]) => {
      const breaks = lineBreaks(record);
      record.push(String(line));
      line += 1 + breaks;
      return record;
    },
  });
  const source = Readable.from(decoded(path, encoding), { objectMode: true });
  try {
    yield* piped(source, parser);
  } catch (error) {
    throw error instanceof CsvError ? brokenLine(fileName, line, error) : error;
  }
}

async function* piped(source: Readable, parser: Parser): AsyncGenerator<SpreadsheetRow> {
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      const line = Number(record.pop());
      const cells = trimmedRow(record.map(cellOf));
      if (cells.length > 0) yield { line, cells };
    }
  } finally {
    source.destroy();
    parser.destroy();
  }
}

function cellOf(text: string): SpreadsheetCell {
  if (text === '') return EMPTY_CELL;
  return text.startsWith('=') ? { kind: 'formula', text } : { kind: 'text', text };
}

function lineBreaks(record: readonly string[]): number {
  let breaks = 0;
  for (const text of record) {
    if (text.includes('\n') || text.includes('\r')) breaks += text.split(/\r\n|\n|\r/).length - 1;
  }
  return breaks;
}
