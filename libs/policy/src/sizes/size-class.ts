import { INDUSTRY_SIZES, type IndustrySizes, type SizeLine } from './size-lines';

/** 大型, 中型, 小型, 微型. */
export const SIZE_CLASSES = ['large', 'medium', 'small', 'micro'] as const;
export type SizeClass = (typeof SIZE_CLASSES)[number];

/** Year-end staff (人), revenue (万元) and assets (万元) of the last full year. */
export interface Size {
  readonly staff: number | undefined;
  readonly revenue: number | undefined;
  readonly assets: number | undefined;
}

const FIGURES = ['staff', 'revenue', 'assets'] as const;

/**
 * Whether an enterprise is small or medium; undefined when that cannot be known. It is large only
 * when it reaches every upper line of its industry, so one figure below its line decides.
 * Source: 工信部联企业〔2011〕300号.
 */
export function isSmallOrMedium(industryCode: string, size: Size): boolean | undefined {
  const lines = industrySizesOf(industryCode);
  const large = lines && reaches(size, lines.large);
  return large === undefined ? undefined : !large;
}

/**
 * The size class of an enterprise; undefined when the figures do not decide it. A class is reached
 * only with all of its figures, from large downwards; what reaches none is micro.
 * Source: 工信部联企业〔2011〕300号.
 */
export function sizeClassOf(industryCode: string, size: Size): SizeClass | undefined {
  const lines = industrySizesOf(industryCode);
  if (!lines) return undefined;
  for (const sizeClass of ['large', 'medium', 'small'] as const) {
    const reached = reaches(size, lines[sizeClass]);
    if (reached === undefined) return undefined;
    if (reached) return sizeClass;
  }
  return 'micro';
}

/** The lines of an industry; undefined where the notice has none (finance, education, bodies…). */
export function industrySizesOf(industryCode: string): IndustrySizes | undefined {
  const digits = industryCode.replace(/^[A-T]/, '');
  for (let length = digits.length; length >= 2; length -= 1) {
    const lines = BY_PREFIX.get(digits.slice(0, length));
    if (lines) return lines;
  }
  return undefined;
}

const BY_PREFIX: ReadonlyMap<string, IndustrySizes> = new Map(
  INDUSTRY_SIZES.flatMap((lines) => lines.industries.map((prefix) => [prefix, lines])),
);

/** One figure below its line decides; else a figure that is missing leaves it open. */
function reaches(size: Size, line: SizeLine): boolean | undefined {
  let known = true;
  for (const figure of FIGURES) {
    const limit = line[figure];
    if (limit === undefined) continue;
    const value = size[figure];
    if (value === undefined) known = false;
    else if (value < limit) return false;
  }
  return known ? true : undefined;
}
