import { Injectable } from '@nestjs/common';
import {
  type HeldTitleView,
  LADDER_TIERS,
  type LadderQuery,
  type LadderStepView,
  type LadderTier,
  type LadderView,
} from '@tidu/contracts';
import { Database } from '@tidu/data-access';
import { evaluate, type CompiledPack, type Evaluation, type ListEntry } from '@tidu/policy';
import { RecordAct } from '../audit/record-act';
import { chinaToday } from '../enterprises/importing/china-today';
import { PackResolver } from '../programmes/pack-resolver';
import { RuleSelections, toSelectionView, type AppliedRule } from '../programmes/rule-selections';
import { tierTitle } from '../programmes/tiers';
import { subjectOf } from './enterprise-case';
import { EnterpriseCases } from './enterprise-cases';
import { countRequired, toAssessedEnterprise } from './evaluation-views';

const PROCEDURE = 'recognition';

/** How far an enterprise is from each tier of the ladder. */
@Injectable()
export class Ladder {
  constructor(
    private readonly database: Database,
    private readonly cases: EnterpriseCases,
    private readonly selections: RuleSelections,
    private readonly resolver: PackResolver,
    private readonly acts: RecordAct,
  ) {}

  /** @throws ProblemError `resource.not-found` */
  async climb(enterpriseId: string, query: LadderQuery): Promise<LadderView> {
    const asOf = query.asOf ?? chinaToday(new Date());
    const view = await this.database.read(async (tx) => {
      const of = await this.cases.get(tx, enterpriseId);
      const subject = subjectOf(of, asOf);
      const applied = await this.selections.apply(
        tx,
        LADDER_TIERS.map((tier) => ({
          tier,
          procedure: PROCEDURE,
          date: asOf,
          division: of.enterprise.divisionCode,
        })),
      );
      const steps = LADDER_TIERS.map((tier, index) => {
        const rule = applied[index] as AppliedRule;
        const compiled =
          rule.stored && this.resolver.compile({ ...rule.stored, draft: null }, PROCEDURE);
        return {
          tier,
          title: tierTitle(tier),
          held: heldTitle(tier, subject.facts['titles'] as readonly ListEntry[] | undefined, asOf),
          ...choiceOf(rule, asOf),
          ...(compiled ? distanceOf(compiled, evaluate(compiled, subject, asOf)) : UNKNOWN),
        };
      });
      return { enterprise: toAssessedEnterprise(of, subject, asOf), asOf, steps };
    });
    await this.acts.readByOffice({
      act: 'enterprise.assess',
      subject: enterpriseId,
      detail: { asOf },
    });
    return view;
  }
}

const UNKNOWN = { verdict: null, required: null, score: null };

function choiceOf(rule: AppliedRule, asOf: string) {
  const { pack, grounds, reason } = toSelectionView(rule, { date: asOf, procedure: PROCEDURE });
  return { pack, grounds, reason };
}

function distanceOf(
  compiled: CompiledPack,
  evaluation: Evaluation,
): Pick<LadderStepView, 'verdict' | 'required' | 'score'> {
  const { verdict, score } = evaluation;
  return {
    verdict,
    required: countRequired(compiled, evaluation),
    score: score && { min: score.min, max: score.max, of: score.of },
  };
}

/** The title of a tier that is valid on the day; of several, the one that lasts longest. */
function heldTitle(
  tier: LadderTier,
  titles: readonly ListEntry[] | undefined,
  asOf: string,
): HeldTitleView | null {
  const valid = (titles ?? [])
    .filter((title) => title['tier'] === tier)
    .map(({ validFrom, validUntil }) => ({
      validFrom: String(validFrom),
      validUntil: validUntil === null ? null : String(validUntil),
    }))
    .filter(({ validFrom, validUntil }) => validFrom <= asOf && (validUntil ?? '9') >= asOf)
    .sort((a, b) => (b.validUntil ?? '9').localeCompare(a.validUntil ?? '9'));
  return valid[0] ?? null;
}
