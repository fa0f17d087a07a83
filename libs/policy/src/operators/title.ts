import { MET, UNKNOWN, UNMET } from '../logic/status';
import type { ListEntry } from '../facts/facts';
import type { TitleRule } from '../packs/rules';
import type { OperatorDef } from './operator';
import { readList } from './read-list';

export const TIER_TITLES: Readonly<Record<string, { zh: string; en: string }>> = {
  innovative: { zh: '创新型中小企业', en: 'innovative SME' },
  specialised: { zh: '专精特新中小企业', en: 'specialised SME' },
  'little-giant': { zh: '专精特新“小巨人”企业', en: 'little giant' },
  'provincial-champion': { zh: '省级制造业单项冠军', en: 'provincial champion' },
  champion: { zh: '制造业单项冠军企业', en: 'single champion' },
  'hidden-champion': { zh: '隐形冠军', en: 'hidden champion' },
};

/** A title of the ladder: valid on asOf, or held at some time up to it. */
export const title: OperatorDef<TitleRule> = {
  fields: {
    tiers: { kind: 'someOf', values: Object.keys(TIER_TITLES) },
    when: { kind: 'oneOf', values: ['valid', 'held'] },
  },
  compile: ({ tiers, when }) => {
    const wanted = new Set(tiers);
    return (of) => {
      const titles = readList(of, 'titles');
      if (titles === undefined) return UNKNOWN;
      return titles.some((held) => counts(held, wanted, when, of.asOf)) ? MET : UNMET;
    };
  },
  readings: ({ tiers, when }) => {
    const wanted = new Set(tiers);
    return [
      {
        indicator: 'titles',
        read: (of) => {
          const titles = readList(of, 'titles');
          return titles ? titles.some((held) => counts(held, wanted, when, of.asOf)) : null;
        },
      },
    ];
  },
  describe: ({ tiers, when }) => ({
    zh: `${when === 'valid' ? '持有有效的' : '曾获'}${tiers.map((tier) => TIER_TITLES[tier]?.zh ?? tier).join('或')}称号`,
    en: `${when === 'valid' ? 'holds a valid title' : 'has held the title'}: ${tiers.map((tier) => TIER_TITLES[tier]?.en ?? tier).join(' or ')}`,
  }),
};

function counts(
  held: ListEntry,
  wanted: ReadonlySet<string>,
  when: TitleRule['when'],
  asOf: string,
): boolean {
  const { tier, validFrom, validUntil } = held as {
    tier: string;
    validFrom: string;
    validUntil: string | null;
  };
  if (!wanted.has(tier) || validFrom > asOf) return false;
  return when === 'held' || validUntil === null || validUntil >= asOf;
}
