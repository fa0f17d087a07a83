import {
  compilePack,
  evaluate,
  type CompiledPack,
  type Evaluation,
  type Facts,
} from '@tidu/policy';
import { findSeedsFolder, readRulePacks } from '@tidu/server';
import { evaluateByHand } from './evaluate-by-hand';
import { evaluateByJsonRules, jsonRulesEngine } from './evaluate-by-json-rules';
import { GENERATED_AS_OF, generatedFacts } from './evaluate-facts';
import { benchLines } from './evaluate-lines.bench';
import { median, rounded } from './scratch';

const PACK = 'CN-GRADIENT-2026/little-giant';
const ENTERPRISES = 4_000;
/** As many of them are timed: few enough to stay in the cache of the processor, as fresh facts are. */
const TIMED = 400;
/**
 * The two fast ones go through them so often in a turn: all turns are about as long, and what the
 * turn before left to the garbage collector weighs little in each.
 */
const PASSES = 40;
const ROUNDS = 15;
const WARM_UP_ROUNDS = 5;
/** Issue 3: the least speed against json-rules-engine, and against the hand-written function. */
const TARGETS = { jsonRules: 40, byHand: 0.25 };

/**
 * Builds the whole result for generated enterprises, and the same with json-rules-engine and with a
 * function written by hand for this one rule; then a million lines through the command line.
 */
export async function benchEvaluate(): Promise<object> {
  const stored = (await readRulePacks(findSeedsFolder())).find(({ pack }) => pack.id === PACK);
  if (!stored) throw new Error(`there is no ${PACK}`);
  const compiled = compilePack(stored.pack, 'recognition', stored.hash);
  const enterprises = generatedFacts(ENTERPRISES);
  const verdicts = await agreedVerdicts(compiled, enterprises);
  const speeds = await measure(compiled, enterprises);
  const ratios = {
    ratioToJsonRules: rounded(speeds.jsonRules / speeds.own),
    ratioToHandWritten: rounded(speeds.byHand / speeds.own),
  };
  return {
    enterprises: ENTERPRISES,
    verdicts,
    microseconds: { tidu: speeds.own, jsonRulesEngine: speeds.jsonRules, byHand: speeds.byHand },
    ...ratios,
    targets: { ratioToJsonRules: TARGETS.jsonRules, ratioToHandWritten: TARGETS.byHand },
    targetsMet:
      ratios.ratioToJsonRules >= TARGETS.jsonRules && ratios.ratioToHandWritten >= TARGETS.byHand,
    lines: await benchLines(PACK),
  };
}

/**
 * How many enterprises have which verdict.
 * @throws when the three do not agree on a verdict or a status: their speeds would mean nothing
 */
export async function agreedVerdicts(
  compiled: CompiledPack,
  enterprises: readonly Facts[],
): Promise<Record<string, number>> {
  const engine = await jsonRulesEngine();
  const verdicts: Record<string, number> = {};
  for (const [index, facts] of enterprises.entries()) {
    const own = outcomeOf(evaluate(compiled, { facts }, GENERATED_AS_OF));
    const byHand = outcomeOf(evaluateByHand(facts, GENERATED_AS_OF, compiled.hash));
    const byRules = outcomeOf(await evaluateByJsonRules(engine, facts, GENERATED_AS_OF));
    if (own !== byHand || own !== byRules) {
      throw new Error(`enterprise ${index}: tidu ${own}, by hand ${byHand}, rules ${byRules}`);
    }
    const [verdict = ''] = own.split(' ');
    verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
  }
  return verdicts;
}

function outcomeOf({
  verdict,
  criteria,
}: Pick<Evaluation, 'verdict'> & { criteria: readonly { id: string; status: string }[] }): string {
  return [verdict, ...criteria.map(({ id, status }) => `${id}:${status}`)].join(' ');
}

/**
 * Microseconds of processor time an enterprise (whatever else the machine does counts for nothing),
 * the median of rounds in which each has its turn.
 */
async function measure(compiled: CompiledPack, enterprises: readonly Facts[]) {
  const engine = await jsonRulesEngine();
  const some = enterprises.slice(0, TIMED);
  const many = Array.from({ length: PASSES }, () => some).flat();
  const rounds: Record<'own' | 'byHand' | 'jsonRules', number>[] = [];
  for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round += 1) {
    rounds.push({
      own: timed(many, (facts) => evaluate(compiled, { facts }, GENERATED_AS_OF)),
      byHand: timed(many, (facts) => evaluateByHand(facts, GENERATED_AS_OF, compiled.hash)),
      jsonRules: await timedInTurn(some, (facts) =>
        evaluateByJsonRules(engine, facts, GENERATED_AS_OF),
      ),
    });
  }
  const measured = rounds.slice(WARM_UP_ROUNDS);
  return {
    own: median(measured.map(({ own }) => own)),
    byHand: median(measured.map(({ byHand }) => byHand)),
    jsonRules: median(measured.map(({ jsonRules }) => jsonRules)),
  };
}

/** The result is looked at, so that no compiler can leave its making out. */
type Outcome = Pick<Evaluation, 'criteria'>;

function timed(enterprises: readonly Facts[], one: (facts: Facts) => Outcome): number {
  const started = process.cpuUsage();
  let criteria = 0;
  for (const facts of enterprises) criteria += one(facts).criteria.length;
  return microsecondsEach(started, criteria, enterprises.length);
}

async function timedInTurn(
  enterprises: readonly Facts[],
  one: (facts: Facts) => Promise<Outcome>,
): Promise<number> {
  const started = process.cpuUsage();
  let criteria = 0;
  for (const facts of enterprises) criteria += (await one(facts)).criteria.length;
  return microsecondsEach(started, criteria, enterprises.length);
}

function microsecondsEach(started: NodeJS.CpuUsage, criteria: number, enterprises: number): number {
  const { user, system } = process.cpuUsage(started);
  if (criteria === 0 || criteria % enterprises > 0) throw new Error('a result lacks criteria');
  return (user + system) / enterprises;
}
