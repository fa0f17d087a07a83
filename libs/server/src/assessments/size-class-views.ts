import type { SizeClassName, SizeClassView } from '@tidu/contracts';
import type { Bilingual } from '@tidu/domain';
import {
  describeValue,
  getIndicator,
  industrySizesOf,
  lastFullYear,
  sizeClassOf,
  type Series,
  type Size,
  type SizeLine,
  type Subject,
} from '@tidu/policy';

const TITLES: Readonly<Record<SizeClassName, Bilingual>> = {
  large: { zh: '大型企业', en: 'Large' },
  medium: { zh: '中型企业', en: 'Medium' },
  small: { zh: '小型企业', en: 'Small' },
  micro: { zh: '微型企业', en: 'Micro' },
};

const OPEN: Bilingual = { zh: '规模未定', en: 'Size not known' };

/** Which fact each figure of the notice is. */
const FACTS = { staff: 'staffTotal', revenue: 'revenue', assets: 'totalAssets' } as const;
const FIGURES = ['staff', 'revenue', 'assets'] as const;

/** The figures of the last full year that make an enterprise's size. */
export function sizeOf({ facts }: Subject, asOf: string): Size {
  const year = lastFullYear(asOf);
  const figure = (indicator: string) => (facts[indicator] as Series | undefined)?.[year];
  return {
    staff: figure(FACTS.staff),
    revenue: figure(FACTS.revenue),
    assets: figure(FACTS.assets),
  };
}

/** The size class of an enterprise on a day, with its grounds. */
export function toSizeClassView(subject: Subject, asOf: string): SizeClassView {
  const { industryCode } = subject;
  if (industryCode === undefined) {
    return open({
      zh: '行业未知，不能按《中小企业划型标准规定》划型',
      en: 'The industry is not known, so the notice on size classes cannot be applied',
    });
  }
  const lines = industrySizesOf(industryCode);
  if (!lines) {
    return open({
      zh: `《中小企业划型标准规定》对行业 ${industryCode} 没有划型标准`,
      en: `The notice on size classes has no lines for industry ${industryCode}`,
    });
  }
  const size = sizeOf(subject, asOf);
  const sizeClass = sizeClassOf(industryCode, size);
  const asked = FIGURES.filter((figure) => lines.medium[figure] !== undefined);
  const figures = joined(asked.map((figure) => figureWords(figure, size[figure])));
  const year = lastFullYear(asOf);
  const basis = {
    zh: `按工信部联企业〔2011〕300号的${lines.title.zh}标准，${year}年${figures.zh}`,
    en: `By notice 300 of 2011 for ${lines.title.en}, ${year}: ${figures.en}`,
  };
  if (sizeClass === undefined) return open(basis);
  const line = sizeClass === 'micro' ? lines.small : lines[sizeClass];
  const limits = joined(limitsOf(line));
  return {
    sizeClass,
    title: TITLES[sizeClass],
    grounds:
      sizeClass === 'micro'
        ? {
            zh: `${basis.zh}；未同时达到小型标准（${limits.zh}）`,
            en: `${basis.en}; it does not reach all lines of small (${limits.en})`,
          }
        : {
            zh: `${basis.zh}；${TITLES[sizeClass].zh}标准：${limits.zh}，须同时达到`,
            en: `${basis.en}; ${sizeClass} asks for all of: ${limits.en}`,
          },
  };
}

export function sizeClassTitle(sizeClass: string): Bilingual {
  return Object.hasOwn(TITLES, sizeClass) ? TITLES[sizeClass as SizeClassName] : OPEN;
}

function open(grounds: Bilingual): SizeClassView {
  return { sizeClass: null, title: OPEN, grounds };
}

function figureWords(figure: (typeof FIGURES)[number], value: number | undefined): Bilingual {
  const indicator = FACTS[figure];
  const { title } = getIndicator(indicator);
  const words = describeValue(value ?? null, [indicator]);
  return { zh: `${title.zh} ${words.zh}`, en: `${title.en} ${words.en}` };
}

function limitsOf(line: SizeLine): Bilingual[] {
  return FIGURES.flatMap((figure) => {
    const value = line[figure];
    if (value === undefined) return [];
    const { title } = getIndicator(FACTS[figure]);
    const words = describeValue(value, [FACTS[figure]]);
    return [{ zh: `${title.zh} ≥ ${words.zh}`, en: `${title.en} ≥ ${words.en}` }];
  });
}

function joined(parts: readonly Bilingual[]): Bilingual {
  return {
    zh: parts.map(({ zh }) => zh).join('、'),
    en: parts.map(({ en }) => en).join(', '),
  };
}
