import type { VerdictName } from '@tidu/contracts';
import type { Tone } from '@tidu/ui';

const TONES: Readonly<Record<VerdictName, Tone>> = {
  met: 'good',
  unmet: 'bad',
  undetermined: 'open',
};

export function toneOfVerdict(verdict: VerdictName): Tone {
  return TONES[verdict];
}
