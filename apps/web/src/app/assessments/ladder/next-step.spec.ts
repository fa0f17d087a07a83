import { aLadderStep } from '../../../testing/rule-builders';
import { nextStep } from './next-step';

describe('nextStep', () => {
  it('is the lowest tier that is not reached yet', () => {
    const [first, second, third] = [
      aLadderStep({ tier: 'innovative', verdict: 'met' }),
      aLadderStep({ tier: 'specialised', verdict: 'undetermined' }),
      aLadderStep({ tier: 'little-giant', verdict: 'unmet' }),
    ];
    expect(nextStep([first, second, third])).toBe(second);
  });

  it('passes over a title that is held, and a tier without a rule', () => {
    const held = aLadderStep({ held: { validFrom: '2025-01-01', validUntil: null } });
    const ruleless = aLadderStep({ tier: 'specialised', pack: null, verdict: null });
    const open = aLadderStep({ tier: 'champion' });
    expect(nextStep([held, ruleless, open])).toBe(open);
  });

  it('is nothing on the top of the ladder', () => {
    expect(nextStep([aLadderStep({ verdict: 'met' })])).toBeUndefined();
  });
});
