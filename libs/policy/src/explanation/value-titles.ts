import type { Bilingual } from '@tidu/domain';
import { TIER_TITLES } from '../operators/title';

/** Titles by value. */
type Titles = Readonly<Record<string, Bilingual>>;

/**
 * What the codes of enums, of sets and of the fields of list entries are called. Lists stand by
 * `indicator.field`. Source of the wording: 2022 measure, annexes 1, 2 and 4.
 */
export const VALUE_TITLES: Readonly<Record<string, Titles>> = {
  leadProductField: {
    STRATEGIC_EMERGING: { zh: '战略性新兴产业', en: 'strategic emerging industry' },
    OTHER: { zh: '其他领域', en: 'other field' },
  },
  leadProductChainRole: {
    FILLS_GAP: {
      zh: '关键环节补短板、锻长板、填空白',
      en: 'closes a gap or builds a strength at a key link',
    },
    SIX_BASICS_OR_LEADER_SUPPLIER: {
      zh: '工业“六基”、中华老字号或为重点龙头企业配套',
      en: 'six industrial basics, time-honoured brand or supplier of a leading firm',
    },
    NONE: { zh: '均不属于', en: 'none of these' },
  },
  qualityManagementItems: {
    PROVINCIAL_QUALITY_AWARD: { zh: '省级以上质量奖', en: 'quality award of a province or above' },
    QMS_CERTIFICATE: { zh: '质量管理体系认证', en: 'quality management certificate' },
    OWN_BRAND: { zh: '自主品牌', en: 'own brand' },
    STANDARD_SETTING: { zh: '参与制修订标准', en: 'part in setting standards' },
  },
  ipLevelForLeadProduct: {
    HIGH_VALUE_I: { zh: 'Ⅰ类高价值', en: 'class I of high value' },
    SELF_DEVELOPED_I: { zh: '自主研发Ⅰ类', en: 'class I, self-developed' },
    CLASS_I: { zh: 'Ⅰ类', en: 'class I' },
    CLASS_II: { zh: 'Ⅱ类', en: 'class II' },
    NONE: { zh: '无', en: 'none' },
  },
  rdInstitutionLevel: {
    NATIONAL: { zh: '国家级', en: 'national' },
    PROVINCIAL: { zh: '省级', en: 'provincial' },
    CITY: { zh: '市级', en: 'city' },
    BELOW_CITY: { zh: '市级以下', en: 'below city' },
    NONE: { zh: '无', en: 'none' },
  },
  validHonors: {
    HIGH_TECH_ENTERPRISE: { zh: '高新技术企业', en: 'high-tech enterprise' },
    NATIONAL_INNOVATION_DEMONSTRATION: {
      zh: '国家级技术创新示范企业',
      en: 'national innovation demonstration enterprise',
    },
    IP_ADVANTAGE: { zh: '知识产权优势企业', en: 'IP advantage enterprise' },
    IP_DEMONSTRATION: { zh: '知识产权示范企业', en: 'IP demonstration enterprise' },
  },
  'sciTechAwards.level': {
    NATIONAL: { zh: '国家级', en: 'national' },
    PROVINCIAL: { zh: '省级', en: 'provincial' },
  },
  'makerContest.list': {
    TOP50: { zh: '全国50强', en: 'national top 50' },
    TOP500: { zh: '全国500强', en: 'national top 500' },
  },
  'titles.tier': TIER_TITLES,
};

/**
 * What a code is called; the code itself where it has no title.
 * @param place an indicator id, or `indicator.field` for the entries of a list
 */
export function titleOfValue(place: string, value: string): Bilingual {
  const titles = Object.hasOwn(VALUE_TITLES, place) ? VALUE_TITLES[place] : undefined;
  const title = titles && Object.hasOwn(titles, value) ? titles[value] : undefined;
  return title ?? { zh: value, en: value };
}

/** Several codes of one place in a row: `国家级、省级`. */
export function titlesOfValues(place: string, values: readonly string[]): Bilingual {
  const titles = values.map((value) => titleOfValue(place, value));
  return {
    zh: titles.map(({ zh }) => zh).join('、'),
    en: titles.map(({ en }) => en).join(', '),
  };
}
