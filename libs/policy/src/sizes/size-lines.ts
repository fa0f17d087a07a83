import type { Bilingual } from '@tidu/domain';

/** Figures that a class asks for, all of them: staff 人, revenue and assets 万元; reaching includes. */
export interface SizeLine {
  readonly staff?: number;
  readonly revenue?: number;
  readonly assets?: number;
}

export interface IndustrySizes {
  readonly title: Bilingual;
  /** GB/T 4754-2017 divisions, groups or classes, by prefix; the longest prefix wins. */
  readonly industries: readonly string[];
  readonly large: SizeLine;
  readonly medium: SizeLine;
  readonly small: SizeLine;
}

const range = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => String(from + index).padStart(2, '0'));

const sizes = (
  [zh, en]: readonly [string, string],
  industries: readonly string[],
  large: SizeLine,
  medium: SizeLine,
  small: SizeLine,
): IndustrySizes => ({ title: { zh, en }, industries, large, medium, small });

const staffAndRevenue = (staff: number, revenue: number): SizeLine => ({ staff, revenue });

/** 中小企业划型标准规定 (工信部联企业〔2011〕300号, article 4). */
export const INDUSTRY_SIZES: readonly IndustrySizes[] = [
  sizes(
    ['农、林、牧、渔业', 'agriculture, forestry, animal husbandry, fishery'],
    range(1, 5),
    { revenue: 20_000 },
    { revenue: 500 },
    { revenue: 50 },
  ),
  sizes(
    ['工业', 'industry'],
    range(6, 46),
    staffAndRevenue(1_000, 40_000),
    staffAndRevenue(300, 2_000),
    staffAndRevenue(20, 300),
  ),
  sizes(
    ['建筑业', 'construction'],
    range(47, 50),
    { revenue: 80_000, assets: 80_000 },
    { revenue: 6_000, assets: 5_000 },
    { revenue: 300, assets: 300 },
  ),
  sizes(
    ['批发业', 'wholesale'],
    ['51'],
    staffAndRevenue(200, 40_000),
    staffAndRevenue(20, 5_000),
    staffAndRevenue(5, 1_000),
  ),
  sizes(
    ['零售业', 'retail'],
    ['52'],
    staffAndRevenue(300, 20_000),
    staffAndRevenue(50, 500),
    staffAndRevenue(10, 100),
  ),
  sizes(
    ['交通运输业', 'transport'],
    ['54', '55', '56', '57', '58', '591'],
    staffAndRevenue(1_000, 30_000),
    staffAndRevenue(300, 3_000),
    staffAndRevenue(20, 200),
  ),
  sizes(
    ['仓储业', 'storage'],
    ['59'],
    staffAndRevenue(200, 30_000),
    staffAndRevenue(100, 1_000),
    staffAndRevenue(20, 100),
  ),
  sizes(
    ['邮政业', 'post'],
    ['60'],
    staffAndRevenue(1_000, 30_000),
    staffAndRevenue(300, 2_000),
    staffAndRevenue(20, 100),
  ),
  sizes(
    ['住宿业', 'accommodation'],
    ['61'],
    staffAndRevenue(300, 10_000),
    staffAndRevenue(100, 2_000),
    staffAndRevenue(10, 100),
  ),
  sizes(
    ['餐饮业', 'catering'],
    ['62'],
    staffAndRevenue(300, 10_000),
    staffAndRevenue(100, 2_000),
    staffAndRevenue(10, 100),
  ),
  sizes(
    ['信息传输业', 'information transmission'],
    ['63', '64'],
    staffAndRevenue(2_000, 100_000),
    staffAndRevenue(100, 1_000),
    staffAndRevenue(10, 100),
  ),
  sizes(
    ['软件和信息技术服务业', 'software and information technology services'],
    ['65'],
    staffAndRevenue(300, 10_000),
    staffAndRevenue(100, 1_000),
    staffAndRevenue(10, 50),
  ),
  sizes(
    ['房地产开发经营', 'real estate development'],
    ['701'],
    { revenue: 200_000, assets: 10_000 },
    { revenue: 1_000, assets: 5_000 },
    { revenue: 100, assets: 2_000 },
  ),
  sizes(
    ['物业管理', 'property management'],
    ['702'],
    staffAndRevenue(1_000, 5_000),
    staffAndRevenue(300, 1_000),
    staffAndRevenue(100, 500),
  ),
  sizes(
    ['租赁和商务服务业', 'leasing and business services'],
    ['71', '72'],
    { staff: 300, assets: 120_000 },
    { staff: 100, assets: 8_000 },
    { staff: 10, assets: 100 },
  ),
  sizes(
    ['其他未列明行业', 'other industries'],
    ['703', '704', '709', ...range(73, 82), '86', '87', '88', '89', '90'],
    { staff: 300 },
    { staff: 100 },
    { staff: 10 },
  ),
];
