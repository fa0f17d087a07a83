import { type ImportCounts } from '@tidu/data-access';
import {
  ImportRefused,
  MappingInvalid,
  NOTHING_COUNTED,
  type Finding,
  type ImportOutcome,
} from '@tidu/server';

/** What the import command tells: a completed import, or why the file was refused. */
export interface CommandReport {
  readonly refused: boolean;
  readonly encoding: string | null;
  readonly counts: ImportCounts;
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
}

export function reportOf(outcome: ImportOutcome): CommandReport {
  return { ...outcome, refused: false };
}

/**
 * The report on input that was refused as a whole.
 * @throws the error itself when it is no refusal
 */
export function refusalOf(error: unknown): CommandReport {
  const errors = findingsOf(error);
  if (!errors) throw error;
  return { refused: true, encoding: null, counts: NOTHING_COUNTED, errors, warnings: [] };
}

/** One JSON object, in pieces: of the faults there may be a hundred thousand. */
export function* toJson(report: CommandReport, dryRun: boolean): Generator<string> {
  const { errorCount: _errors, warningCount: _warnings, ...counts } = report.counts;
  const head = JSON.stringify({ ...counts, dryRun, encoding: report.encoding });
  yield `${head.slice(0, -1)},"errors":[`;
  yield* findingsJson(report.errors);
  yield '],"warnings":[';
  yield* findingsJson(report.warnings);
  yield ']}\n';
}

function* findingsJson(findings: readonly Finding[]): Generator<string> {
  let separator = '';
  for (const { line, column, value, rule, message } of findings) {
    yield separator + JSON.stringify({ line, column, value, rule, message: message() });
    separator = ',';
  }
}

function findingsOf(error: unknown): readonly Finding[] | undefined {
  if (error instanceof ImportRefused) return error.findings;
  if (!(error instanceof MappingInvalid)) return undefined;
  return error.faults.map(({ line, path, rule, message }) => {
    const place = `${error.mappingName}:${line}${path === '' ? '' : ` ${path}`}`;
    const text = { zh: `${place}: ${message.zh}`, en: `${place}: ${message.en}` };
    return { line, column: null, value: null, rule: `mapping.${rule}`, message: () => text };
  });
}
