import {
  ITEM_STATUSES,
  type CompiledCriterion,
  type CompiledPack,
  type CriterionResult,
  type Evaluation,
  type ItemStatus,
  type ItemValue,
} from '@tidu/policy';

/** What stands around the changing parts of one criterion's result. */
interface ItemFrame {
  /** Up to its value, by status. */
  readonly upToValue: Readonly<Record<ItemStatus, string>>;
  /** Up to its points. */
  readonly upToPoints: string;
  readonly end: string;
}

/**
 * Writes result lines of one pack: the text of `JSON.stringify({ id, ...evaluation })`. Most of a
 * line is the same for every enterprise and is made once, so that a million lines cost little more
 * than their evaluation.
 */
export class ResultText {
  private readonly upToDay: string;
  private readonly frames: readonly ItemFrame[];

  constructor({ pack, hash, procedure, criteria }: CompiledPack) {
    this.upToDay = `,${inner({ pack: pack.id, packHash: hash, procedure })},"asOf":"`;
    this.frames = criteria.map(frameOf);
  }

  /** One line, without its end. */
  write(id: string, { asOf, outsideEffectiveDates, verdict, score, criteria }: Evaluation): string {
    let text = `{"id":${JSON.stringify(id)}${this.upToDay}${asOf}"`;
    text += outsideEffectiveDates ? OUTSIDE : INSIDE;
    text += `"verdict":"${verdict}","score":${score ? JSON.stringify(score) : 'null'},"criteria":[`;
    for (let index = 0; index < criteria.length; index += 1) {
      const frame = this.frames[index] as ItemFrame;
      if (index > 0) text += ',';
      text += itemText(criteria[index] as CriterionResult, frame);
    }
    return `${text}]}`;
  }
}

const OUTSIDE = ',"outsideEffectiveDates":true,';
const INSIDE = ',"outsideEffectiveDates":false,';

function itemText({ status, value, points }: CriterionResult, frame: ItemFrame): string {
  const start = frame.upToValue[status] + valueText(value) + frame.upToPoints;
  if (points === null) return `${start}null${frame.end}`;
  return `${start}{"min":${points.min},"max":${points.max},"of":${points.of}}${frame.end}`;
}

/** As JSON.stringify writes it, which is slow where there is nothing to escape. */
function valueText(value: ItemValue): string {
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value === 'number') return Number.isFinite(value) ? `${value}` : 'null';
  return value === null ? 'null' : JSON.stringify(value);
}

function frameOf({ criterion, constants }: CompiledCriterion): ItemFrame {
  const { id, reference, confirmed } = criterion;
  const { unit, threshold, indicators } = constants;
  return {
    upToValue: Object.fromEntries(
      ITEM_STATUSES.map((status) => [status, `{${inner({ id, status })},"value":`]),
    ) as Record<ItemStatus, string>,
    upToPoints: `,${inner({ unit, threshold })},"points":`,
    end: `,${inner({ indicators, reference, confirmed })}}`,
  };
}

/** The members of an object as JSON, without its braces. */
function inner(members: object): string {
  return JSON.stringify(members).slice(1, -1);
}
