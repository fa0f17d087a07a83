import { evaluate, type CompiledPack, type Verdict } from '@tidu/policy';
import { readFactLine } from './fact-line';
import type { LineFault } from './line-fault';
import type { Output } from './open-output';
import { ResultText } from './result-text';
import { LineSplitter, type Line } from './split-lines';

/** How many lines had which answer. */
export type LineTally = Record<Verdict | 'bad', number>;

/** Results are written in pieces of about this length, so that memory stays bounded. */
const PIECE_LENGTH = 65_536;

/** Evaluates every fact line of the input under one pack; one result line each, in their order. */
export async function evaluateLines(
  compiled: CompiledPack,
  input: AsyncIterable<Buffer>,
  output: Output,
): Promise<LineTally> {
  const evaluator = new LineEvaluator(compiled);
  const lines = new LineSplitter();
  let piece = '';
  const take = async (some: Iterable<Line>): Promise<void> => {
    for (const line of some) {
      piece += evaluator.answer(line);
      if (piece.length < PIECE_LENGTH) continue;
      await output.write(piece);
      piece = '';
    }
  };
  for await (const chunk of input) await take(lines.push(chunk));
  await take(lines.end());
  if (piece !== '') await output.write(piece);
  return evaluator.tally;
}

/** Answers lines and counts its answers. */
class LineEvaluator {
  readonly tally: LineTally = { met: 0, unmet: 0, undetermined: 0, bad: 0 };
  private readonly text: ResultText;

  constructor(private readonly compiled: CompiledPack) {
    this.text = new ResultText(compiled);
  }

  /** The result line, with its end. */
  answer(line: Line): string {
    if ('fault' in line) return this.refuse(null, line.number, line.fault);
    const reading = readFactLine(line.text);
    if (!reading.ok) return this.refuse(reading.id, line.number, reading.fault);
    const { id, asOf, facts, industryCode } = reading.line;
    const evaluation = evaluate(this.compiled, { facts, industryCode }, asOf);
    this.tally[evaluation.verdict] += 1;
    return `${this.text.write(id, evaluation)}\n`;
  }

  private refuse(id: string | null, line: number, { code, message, path }: LineFault): string {
    this.tally.bad += 1;
    return `${JSON.stringify({ id, line, error: { code, message, path } })}\n`;
  }
}
