import { caseOf, check, type Subject } from '../evaluator/assess';
import type { Case } from '../evaluator/case';
import type { CompiledPack } from '../evaluator/compiled-pack';
import type { FactValue } from '../facts/facts';
import { findIndicator } from '../indicators/find-indicator';
import type { Verdict } from '../logic/status';
import { forgetFigures } from '../quantities/read-number';
import { cellKey, WHOLE_OF, type Cell, type Move } from './cell';
import { batchDay, firstOpenYear, laterFacts } from './later-facts';

type Figures = Record<string, number | undefined>;

/**
 * One enterprise's facts in one batch, on which moves are tried: written in place and put back,
 * because a search tries thousands. Counts its trials.
 */
export class Draft {
  readonly case: Case;
  trials = 0;
  /** Whether a bound made the search leave something out. */
  leftOut = false;
  private readonly openFrom: number;
  private readonly facts: Record<string, FactValue | undefined>;
  private readonly moved = new Map<string, readonly [Cell, FactValue | undefined]>();

  constructor(
    readonly compiled: CompiledPack,
    subject: Subject,
    today: string,
    readonly yearsAhead: number,
    private readonly mostTrials: number,
  ) {
    this.openFrom = firstOpenYear(today);
    this.facts = { ...laterFacts(subject.facts, today, yearsAhead) };
    for (const [indicator, value] of Object.entries(this.facts)) {
      if (findIndicator(indicator)?.kind === 'series')
        this.facts[indicator] = { ...(value as object) };
    }
    const day = batchDay(today, yearsAhead);
    this.case = caseOf(compiled, { ...subject, facts: this.facts }, day);
  }

  /** Whether the bound of trials is reached. */
  get isSpent(): boolean {
    return this.trials >= this.mostTrials;
  }

  /** Figures of years that are closed cannot change. */
  isOpen({ year }: Cell): boolean {
    return year === null || year >= this.openFrom;
  }

  read({ indicator, year }: Cell): FactValue | undefined {
    const value = this.facts[indicator];
    return year === null ? value : (value as Figures | undefined)?.[year];
  }

  /** What stands there when nothing is moved. */
  readUnmoved(cell: Cell): FactValue | undefined {
    const before = this.moved.get(cellKey(cell));
    return before ? before[1] : this.read(cell);
  }

  /** Puts everything back, then makes these moves and evaluates the whole pack. */
  take(moves: Iterable<Move>): Verdict {
    for (const [cell, value] of this.moved.values()) this.write(cell, value);
    this.moved.clear();
    const made = [...moves];
    for (const { cell, to } of made) this.move(cell, to);
    for (const { cell, to } of made) this.carry(cell, to);
    return this.evaluate();
  }

  /** Evaluates the whole pack on what stands now. */
  evaluate(): Verdict {
    this.trials += 1;
    forgetFigures(this.case.figures);
    return check(this.compiled, this.case);
  }

  /** Whether a test passes with one more move, which is put back. */
  passes(cell: Cell, to: FactValue, test: () => boolean): boolean {
    this.trials += 1;
    const whole = wholeOf(cell);
    const [before, wholeBefore] = [this.read(cell), whole && this.read(whole)];
    this.write(cell, to);
    if (whole && exceeds(to, wholeBefore)) this.write(whole, to);
    forgetFigures(this.case.figures);
    const passed = test();
    this.write(cell, before);
    if (whole) this.write(whole, wholeBefore);
    forgetFigures(this.case.figures);
    return passed;
  }

  private move(cell: Cell, to: FactValue): void {
    const key = cellKey(cell);
    if (!this.moved.has(key)) this.moved.set(key, [cell, this.read(cell)]);
    this.write(cell, to);
  }

  private carry(cell: Cell, to: FactValue): void {
    const whole = wholeOf(cell);
    if (whole && exceeds(to, this.read(whole))) this.move(whole, to);
  }

  private write({ indicator, year }: Cell, value: FactValue | undefined): void {
    if (year === null) this.facts[indicator] = value;
    else ((this.facts[indicator] ??= {}) as Figures)[year] = value as number | undefined;
  }
}

/** The cell of which a cell is a part. */
export function wholeOf({ indicator, year }: Cell): Cell | undefined {
  const whole = WHOLE_OF[indicator];
  return whole === undefined ? undefined : { indicator: whole, year };
}

/** Whether a part would exceed its whole, as far as that is known. */
export function exceeds(part: FactValue, whole: FactValue | undefined): boolean {
  return typeof part === 'number' && typeof whole === 'number' && part > whole;
}
