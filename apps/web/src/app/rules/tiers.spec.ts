import { aLibraryPack } from '../../testing/rule-builders';
import { olderOf } from './tiers';

describe('olderOf', () => {
  const [lower, newer, older] = [
    aLibraryPack({ id: 'A-2022/specialised', tier: 'specialised' }),
    aLibraryPack({ id: 'A-2026/little-giant' }),
    aLibraryPack({ id: 'A-2022/little-giant' }),
  ];

  it('finds the pack that one replaced', () => {
    expect(olderOf([lower, newer, older], newer)).toBe(older);
  });

  it('never takes a pack of another tier', () => {
    expect(olderOf([lower, newer, older], lower)).toBeUndefined();
    expect(olderOf([lower, newer, older], older)).toBeUndefined();
  });
});
