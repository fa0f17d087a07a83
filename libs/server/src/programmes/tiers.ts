import type { Bilingual } from '@tidu/domain';

/** Tiers from the lowest up; those of a province stand beside the national one that they feed. */
const TIERS: ReadonlyMap<string, Bilingual> = new Map(
  Object.entries({
    'tech-sme': { zh: '科技型中小企业', en: 'Technology-based SME' },
    innovative: { zh: '创新型中小企业', en: 'Innovative SME' },
    specialised: { zh: '专精特新中小企业', en: 'Specialised SME' },
    'hidden-champion': { zh: '隐形冠军企业', en: 'Hidden champion' },
    'little-giant': { zh: '专精特新“小巨人”企业', en: 'Little giant' },
    'provincial-champion': { zh: '省级制造业单项冠军企业', en: 'Provincial single champion' },
    champion: { zh: '制造业单项冠军企业', en: 'Single champion' },
  }),
);

const ORDER = [...TIERS.keys()];

/** The place of a tier from the lowest up; what is not known stands last. */
export function tierOrder(tier: string): number {
  const at = ORDER.indexOf(tier);
  return at < 0 ? ORDER.length : at;
}

export function tierTitle(tier: string): Bilingual {
  return TIERS.get(tier) ?? { zh: tier, en: tier };
}
