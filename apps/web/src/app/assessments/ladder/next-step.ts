import type { LadderStepView } from '@tidu/contracts';

/** The lowest tier that an enterprise neither holds nor fulfils and that has a rule. */
export function nextStep(steps: readonly LadderStepView[]): LadderStepView | undefined {
  return steps.find(({ held, pack, verdict }) => !held && pack && verdict !== 'met');
}
