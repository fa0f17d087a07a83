import { anItem } from '../../../testing/builders';
import { reasonOf } from './pool-reason';

describe('reasonOf', () => {
  it('names first the core items that are not known', () => {
    const reason = reasonOf([
      anItem('revenue', { core: true, status: 'unknown' }),
      anItem('debtRatio', { core: true, status: 'unmet' }),
    ]);
    expect(reason.key).toBe('coreOpen');
    expect(reason.items.map(({ criterion }) => criterion)).toEqual(['revenue']);
  });

  it('names the unmet items when the core items are known', () => {
    const reason = reasonOf([
      anItem('revenue', { core: true }),
      anItem('debtRatio', { status: 'unmet' }),
      anItem('ipCount', { status: 'unknown' }),
    ]);
    expect(reason.key).toBe('someUnmet');
    expect(reason.items.map(({ criterion }) => criterion)).toEqual(['debtRatio']);
  });

  it('counts no item that only gives points or that others are made of', () => {
    const reason = reasonOf([
      anItem('revenue', { core: true }),
      anItem('growth', { role: 'scored', status: 'unmet' }),
      anItem('award', { role: 'part', status: 'unmet' }),
    ]);
    expect(reason).toEqual({ key: 'noneUnmet', items: [] });
  });

  it('says that nothing is unmet', () => {
    expect(reasonOf([anItem('revenue', { core: true })]).key).toBe('noneUnmet');
  });
});
