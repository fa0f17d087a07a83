import { both, either, waive } from './combine';
import { ITEM_STATUSES, type ItemStatus, type Status } from './status';

const status = (name: ItemStatus): Status => ITEM_STATUSES.indexOf(name) as Status;
const name = (of: Status): ItemStatus => ITEM_STATUSES[of];

type Case = [ItemStatus, ItemStatus, ItemStatus];

describe('three-valued logic', () => {
  it.each<Case>([
    ['met', 'met', 'met'],
    ['met', 'waived', 'met'],
    ['met', 'notApplicable', 'met'],
    ['met', 'unmet', 'unmet'],
    ['unknown', 'unmet', 'unmet'],
    ['manual', 'unmet', 'unmet'],
    ['met', 'unknown', 'unknown'],
    ['met', 'manual', 'manual'],
    ['manual', 'unknown', 'unknown'],
  ])('all of %s and %s is %s', (a, b, expected) => {
    expect(name(both(status(a), status(b)))).toBe(expected);
    expect(name(both(status(b), status(a)))).toBe(expected);
  });

  it.each<Case>([
    ['met', 'unmet', 'met'],
    ['met', 'unknown', 'met'],
    ['waived', 'unmet', 'met'],
    ['unmet', 'unmet', 'unmet'],
    ['unmet', 'unknown', 'unknown'],
    ['unmet', 'manual', 'manual'],
    ['manual', 'unknown', 'unknown'],
  ])('any of %s and %s is %s', (a, b, expected) => {
    expect(name(either(status(a), status(b)))).toBe(expected);
    expect(name(either(status(b), status(a)))).toBe(expected);
  });

  it.each<Case>([
    ['met', 'unmet', 'met'],
    ['met', 'unknown', 'met'],
    ['unmet', 'met', 'waived'],
    ['unknown', 'met', 'waived'],
    ['unmet', 'unmet', 'unmet'],
    ['unmet', 'unknown', 'unknown'],
    ['unknown', 'unmet', 'unknown'],
    ['unknown', 'unknown', 'unknown'],
    ['unmet', 'manual', 'manual'],
    ['manual', 'unmet', 'manual'],
    ['manual', 'unknown', 'unknown'],
  ])('an item that is %s under a waiver that is %s is %s', (item, waiver, expected) => {
    expect(name(waive(status(item), status(waiver)))).toBe(expected);
  });
});
