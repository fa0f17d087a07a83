import type { Bilingual } from '@tidu/domain';

/** The words for the codes that stand in facts: fields of an entry, and values of a closed list. */
export const FACT_WORDS: Readonly<Record<string, Bilingual>> = {
  level: { zh: '级别', en: 'level' },
  rank: { zh: '排名', en: 'rank' },
  date: { zh: '日期', en: 'date' },
  list: { zh: '榜单', en: 'list' },
  tier: { zh: '称号', en: 'title' },
  validFrom: { zh: '有效期自', en: 'valid from' },
  validUntil: { zh: '有效期至', en: 'valid until' },
  NONE: { zh: '无', en: 'none' },
  NATIONAL: { zh: '国家级', en: 'national' },
  PROVINCIAL: { zh: '省级', en: 'provincial' },
  CITY: { zh: '市级', en: 'city' },
  BELOW_CITY: { zh: '市级以下', en: 'below city' },
  TOP50: { zh: '全国50强', en: 'national top 50' },
  TOP500: { zh: '全国500强', en: 'national top 500' },
  STRATEGIC_EMERGING: { zh: '战略性新兴产业', en: 'strategic emerging industry' },
  OTHER: { zh: '其他', en: 'other' },
  FILLS_GAP: { zh: '补短板、锻长板、填空白', en: 'fills a gap of the chain' },
  SIX_BASICS_OR_LEADER_SUPPLIER: {
    zh: '工业“六基”、老字号或为龙头企业配套',
    en: 'industrial basics, or supplies a leader',
  },
  PROVINCIAL_QUALITY_AWARD: { zh: '省级以上质量奖', en: 'provincial quality award' },
  QMS_CERTIFICATE: { zh: '质量管理体系认证', en: 'quality management certificate' },
  OWN_BRAND: { zh: '自主品牌', en: 'own brand' },
  STANDARD_SETTING: { zh: '参与制修订标准', en: 'takes part in standards' },
  HIGH_VALUE_I: { zh: 'Ⅰ类高价值', en: 'class I of high value' },
  SELF_DEVELOPED_I: { zh: '自主研发Ⅰ类', en: 'class I, own development' },
  CLASS_I: { zh: 'Ⅰ类', en: 'class I' },
  CLASS_II: { zh: 'Ⅱ类', en: 'class II' },
  HIGH_TECH_ENTERPRISE: { zh: '高新技术企业', en: 'high-tech enterprise' },
  NATIONAL_INNOVATION_DEMONSTRATION: {
    zh: '国家级技术创新示范企业',
    en: 'national innovation demonstration enterprise',
  },
  IP_ADVANTAGE: { zh: '知识产权优势企业', en: 'enterprise with IP advantage' },
  IP_DEMONSTRATION: { zh: '知识产权示范企业', en: 'IP demonstration enterprise' },
  innovative: { zh: '创新型中小企业', en: 'innovative SME' },
  specialised: { zh: '专精特新中小企业', en: 'specialised SME' },
  'little-giant': { zh: '专精特新“小巨人”企业', en: 'little giant' },
  'provincial-champion': { zh: '省级单项冠军', en: 'provincial champion' },
  champion: { zh: '制造业单项冠军', en: 'single champion' },
  'hidden-champion': { zh: '隐形冠军', en: 'hidden champion' },
};

const UNITS: Readonly<Record<string, string>> = {
  万元: '10,000 CNY',
  人: 'persons',
  年: 'years',
  项: 'items',
  名: 'rank',
  分: 'points',
  级: 'level',
  '%': '%',
};

/** An indicator's unit in both languages; undefined where it has none. */
export function unitText(unit: string | null): Bilingual | undefined {
  return unit === null ? undefined : { zh: unit, en: UNITS[unit] ?? unit };
}
