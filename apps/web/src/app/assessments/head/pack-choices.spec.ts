import { aLibraryPack } from '../../../testing/rule-builders';
import { packChoices } from './pack-choices';

const PACKS = [aLibraryPack({ id: 'A/b' }), aLibraryPack({ id: 'C/d' })];

describe('packChoices', () => {
  it('offers the packs of the library once', () => {
    expect(packChoices(PACKS, 'A/b').map(({ id }) => id)).toEqual(['A/b', 'C/d']);
  });

  it('keeps a draft or an older version that is in use', () => {
    const [first, ...others] = packChoices(PACKS, 'draft:1');
    expect(first).toEqual({ id: 'draft:1' });
    expect(others).toHaveLength(2);
  });
});
