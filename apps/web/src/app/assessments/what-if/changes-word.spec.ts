import { readChanges, withChange, writeChanges } from './changes-word';

const RD = { indicator: 'rdExpense', year: 2025, value: 1800 };
const AWARD = { indicator: 'awards', year: null, value: [{ level: 'NATIONAL' }] };

describe('the changes of a what-if', () => {
  it('go through the URL and come back', () => {
    expect(readChanges(writeChanges([RD, AWARD]))).toEqual([RD, AWARD]);
    expect(writeChanges([])).toBeUndefined();
    expect(readChanges(undefined)).toEqual([]);
  });

  it('keep that a figure is taken as unknown', () => {
    const unknown = { ...RD, value: null };
    expect(readChanges(writeChanges([unknown]))).toEqual([unknown]);
  });

  it('leave out what was broken by hand', () => {
    expect(readChanges('[["rdExpense",')).toEqual([]);
    expect(readChanges('{"a":1}')).toEqual([]);
    expect(readChanges('[["__proto__[x]",2025,1],["ok","2025",1],7,["ok",2025,1]]')).toEqual([
      { indicator: 'ok', year: 2025, value: 1 },
    ]);
  });
});

describe('withChange', () => {
  it('replaces the earlier change of the same figure and year', () => {
    expect(withChange([RD], { ...RD, value: 2000 }, 1500)).toEqual([{ ...RD, value: 2000 }]);
    expect(withChange([RD], { ...RD, year: 2024 }, 1500)).toHaveLength(2);
  });

  it('is taken back when the stored value is put in again', () => {
    expect(withChange([RD], { ...RD, value: 1500 }, 1500)).toEqual([]);
    expect(withChange([RD], { ...RD, value: null }, null)).toEqual([]);
  });
});
