import { Injectable } from '@nestjs/common';
import type { RuleSelectionQuery, RuleSelectionView } from '@tidu/contracts';
import { Database, ProgrammeStore, type StoredPack, type Transaction } from '@tidu/data-access';
import {
  isOutsideEffectiveDates,
  selectPack,
  type SelectionAnswer,
  type SelectionQuestion,
  type SelectionRule,
} from '@tidu/policy';
import { toPackSummary } from './pack-views';

/** The pack that applies, with the grounds; or why none does. */
export interface AppliedRule {
  readonly answer: SelectionAnswer;
  /** Undefined when none applies. */
  readonly stored: StoredPack | undefined;
}

/** Which rule applies to an application. */
@Injectable()
export class RuleSelections {
  constructor(
    private readonly database: Database,
    private readonly programmes: ProgrammeStore,
  ) {}

  select(query: RuleSelectionQuery): Promise<RuleSelectionView> {
    return this.database.read(async (tx) => {
      const [applied] = await this.apply(tx, [query]);
      return toSelectionView(applied as AppliedRule, query);
    });
  }

  /** Answers several questions at once, in their order. */
  async apply(tx: Transaction, questions: readonly SelectionQuestion[]): Promise<AppliedRule[]> {
    const selection = await this.programmes.getSelection(tx);
    const packs = await this.programmes.listCurrentPacks(tx);
    return questions.map((question) => {
      const answer = selectPack(selection, question);
      const stored = answer.found
        ? packs.find(({ pack }) => pack.id === answer.rule.pack)
        : undefined;
      return { answer, stored };
    });
  }
}

export function toSelectionView(
  { answer, stored }: AppliedRule,
  { date, procedure }: Pick<SelectionQuestion, 'date' | 'procedure'>,
): RuleSelectionView {
  return {
    pack: stored ? toPackSummary(stored) : null,
    grounds: answer.found ? [toGround(answer.rule)] : [],
    outsideEffectiveDates: stored ? isOutsideEffectiveDates(stored.pack, date, procedure) : false,
    certificateUntil: answer.found ? answer.certificateUntil : null,
    reason: answer.found ? null : answer.reason.message,
  };
}

function toGround({ grounds, reference, confirmed }: SelectionRule) {
  return { text: grounds, reference, confirmed };
}
