import type { WhatIfInputView } from '@tidu/contracts';

export interface SliderRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** How far a slider reaches where nothing is known to go by. */
const USUAL_MAX: Readonly<Record<string, number>> = {
  万元: 10_000,
  人: 500,
  年: 30,
  项: 20,
  '%': 100,
};

/** Steps on the whole length of a slider: fine enough for a hand. */
const STEPS = 200;

/**
 * A slider from nothing to twice the stored value, in round numbers, within what the indicator
 * allows; wider when a larger value has been put in.
 */
export function sliderRange(
  input: Pick<WhatIfInputView, 'type' | 'unit' | 'value' | 'min' | 'max'>,
  value: unknown,
): SliderRange {
  const numbers = [input.value, value].filter((one) => typeof one === 'number');
  const usual = USUAL_MAX[input.unit ?? ''] ?? 100;
  const largest = Math.max(0, ...numbers.map((number) => number * 2));
  const max = roundUp(largest > 0 ? largest : usual);
  const low = Math.min(0, ...numbers.map((number) => number * 2));
  const min = low < 0 ? -roundUp(-low) : 0;
  const [from, to] = [Math.max(min, input.min ?? min), Math.min(max, input.max ?? max)];
  const step = roundUp((to - from) / STEPS);
  return { min: from, max: to, step: input.type === 'integer' ? Math.max(1, step) : step };
}

/** Nobody drags figures finer than this. */
const LEAST = 1e-6;

/** The next of 1, 2, 5, 10, 20, 50, … (and their tenths) that is not smaller. */
function roundUp(number: number): number {
  if (number <= LEAST) return LEAST;
  const power = Math.floor(Math.log10(number));
  const scale = 10 ** Math.abs(power);
  const unit = (digit: number): number => (power < 0 ? digit / scale : digit * scale);
  return [1, 2, 5, 10].map(unit).find((round) => round >= number) ?? unit(10);
}
