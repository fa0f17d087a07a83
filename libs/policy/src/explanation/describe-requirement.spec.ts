import type { Rule } from '../packs/rules';
import { condition, scored } from '../testing/build-pack';
import { describeLimit } from './describe-limit';
import { describeRequirement } from './describe-requirement';

const BRAND: Rule = { op: 'is', indicator: 'ownBrand', value: true };
const RANK: Rule = { op: 'compare', indicator: 'marketRankDomestic', is: '<=', value: 3 };
const INSTITUTION: Rule = {
  op: 'oneOf',
  indicator: 'rdInstitutionLevel',
  values: ['NATIONAL', 'PROVINCIAL'],
};

const asks = (rule: Rule) => describeRequirement(condition('item', rule), 'recognition');
const limit = (rule: Rule) => describeLimit(condition('item', rule), 'recognition');

describe('a requirement in words', () => {
  it('names values by their titles', () => {
    expect(asks(INSTITUTION)).toEqual({
      zh: '研发机构级别为 国家级、省级之一',
      en: 'level of the R&D institution: national or provincial',
    });
    expect(
      asks({ op: 'countOf', indicator: 'validHonors', values: ['IP_ADVANTAGE'], atLeast: 1 }).zh,
    ).toBe('有效期内荣誉（知识产权优势企业）至少 1 项');
  });

  it('brackets a composite inside another, so that and and or do not run together', () => {
    expect(asks({ op: 'any', of: [RANK, { op: 'all', of: [BRAND, INSTITUTION] }] }).zh).toBe(
      '国内细分市场排名 ≤ 3 名，或（自主品牌：是，且研发机构级别为 国家级、省级之一）',
    );
  });

  it('tells what points are given for', () => {
    const level = scored('level', {
      op: 'option',
      indicator: 'rdInstitutionLevel',
      points: { NATIONAL: 10, PROVINCIAL: 8, CITY: 4, BELOW_CITY: 2, NONE: 0 },
    });
    expect(describeRequirement(level, 'recognition').zh).toBe(
      '研发机构级别：国家级 10 分；省级 8 分；市级 4 分；市级以下 2 分；无 0 分',
    );
    const years = scored('years', {
      op: 'step',
      indicator: 'segmentYears',
      every: 2,
      points: 1,
      atMost: 5,
    });
    expect(describeRequirement(years, 'recognition').zh).toBe(
      '从事特定细分市场年限：每满 2 年得 1 分，最高 5 分',
    );
  });

  it('says when a procedure does not ask for it', () => {
    const item = condition('item', { recognition: BRAND, review: 'notExamined' });
    expect(describeRequirement(item, 'review').zh).toBe('本程序不考查');
  });
});

describe('a limit beside a value', () => {
  it.each([
    [BRAND, '是'],
    [INSTITUTION, '国家级、省级'],
    [RANK, '≤ 3 名'],
    [{ op: 'rising', indicator: 'revenue', years: ['Y1', 'Y2'] } as const, '连续 2 年增长'],
    [{ op: 'manual' } as const, '由人工判定'],
    [{ op: 'waiver', item: RANK, by: BRAND } as const, '≤ 3 名'],
  ])('of %j reads %s', (rule, expected) => {
    expect(limit(rule).zh).toBe(expected);
  });
});
