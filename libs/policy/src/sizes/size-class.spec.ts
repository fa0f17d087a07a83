import { isSmallOrMedium, sizeClassOf } from './size-class';

const size = (staff?: number, revenue?: number, assets?: number) => ({ staff, revenue, assets });

describe('the size class of notice 300 of 2011', () => {
  it.each([
    ['an industrial firm is large only past both lines', '3829', size(1000, 40_000), false],
    ['1000 people and less revenue', '3829', size(1000, 39_999), true],
    ['999 people and any revenue', '3829', size(999, 4_000_000), true],
    ['one figure below its line decides without the other', '3829', size(undefined, 39_999), true],
    ['one figure past its line does not', '3829', size(5000, undefined), undefined],
    ['software has lower lines', '6511', size(300, 10_000), false],
    ['the letter of the section does not matter', 'C3829', size(1000, 40_000), false],
    ['building goes by revenue and assets', '4710', size(undefined, 80_000, 79_999), true],
    ['handling of goods is transport', '5910', size(999, 30_000), true],
    ['an industry without a line is not guessed', '6610', size(1, 1), undefined],
  ])('%s', (_name, industry, figures, expected) => {
    expect(isSmallOrMedium(industry, figures)).toBe(expected);
  });
});

describe('the class below large', () => {
  it.each([
    ['large needs both lines', 'C3829', size(1000, 40_000), 'large'],
    ['one line short is medium', 'C3829', size(1000, 39_999), 'medium'],
    ['medium needs both lines', 'C3829', size(300, 2_000), 'medium'],
    ['a large revenue with few people is small', 'C3829', size(299, 90_000), 'small'],
    ['small needs both lines', 'C3829', size(20, 300), 'small'],
    ['below either small line is micro', 'C3829', size(19, 300), 'micro'],
    ['below the other small line is micro', 'C3829', size(20, 299), 'micro'],
    ['no revenue known leaves it open', 'C3829', size(1000, undefined), undefined],
    ['few people decide without the revenue', 'C3829', size(5, undefined), 'micro'],
    ['business services go by assets', '7211', size(100, undefined, 8_000), 'medium'],
    ['other industries go by people alone', '8211', size(99), 'small'],
    ['finance has no class', '6610', size(99, 99, 99), undefined],
  ])('%s', (_name, industry, figures, expected) => {
    expect(sizeClassOf(industry, figures)).toBe(expected);
  });
});
