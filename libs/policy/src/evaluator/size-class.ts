/** Year-end staff (人), revenue (万元) and assets (万元) of the last full year. */
export interface Size {
  readonly staff: number | undefined;
  readonly revenue: number | undefined;
  readonly assets: number | undefined;
}

interface UpperLine {
  readonly name: string;
  /** GB/T 4754-2017 divisions, groups or classes, by prefix; the longest prefix wins. */
  readonly industries: readonly string[];
  /** An enterprise is large only when it reaches every line named here. */
  readonly staff?: number;
  readonly revenue?: number;
  readonly assets?: number;
}

const range = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => String(from + index).padStart(2, '0'));

/** 中小企业划型标准规定 (工信部联企业〔2011〕300号), the upper lines; 万元 and 人. */
const UPPER_LINES: readonly UpperLine[] = [
  { name: '农、林、牧、渔业', industries: range(1, 5), revenue: 20_000 },
  { name: '工业', industries: range(6, 46), staff: 1_000, revenue: 40_000 },
  { name: '建筑业', industries: range(47, 50), revenue: 80_000, assets: 80_000 },
  { name: '批发业', industries: ['51'], staff: 200, revenue: 40_000 },
  { name: '零售业', industries: ['52'], staff: 300, revenue: 20_000 },
  {
    name: '交通运输业',
    industries: ['54', '55', '56', '57', '58', '591'],
    staff: 1_000,
    revenue: 30_000,
  },
  { name: '仓储业', industries: ['59'], staff: 200, revenue: 30_000 },
  { name: '邮政业', industries: ['60'], staff: 1_000, revenue: 30_000 },
  { name: '住宿业', industries: ['61'], staff: 300, revenue: 10_000 },
  { name: '餐饮业', industries: ['62'], staff: 300, revenue: 10_000 },
  { name: '信息传输业', industries: ['63', '64'], staff: 2_000, revenue: 100_000 },
  { name: '软件和信息技术服务业', industries: ['65'], staff: 300, revenue: 10_000 },
  { name: '房地产开发经营', industries: ['701'], revenue: 200_000, assets: 10_000 },
  { name: '物业管理', industries: ['702'], staff: 1_000, revenue: 5_000 },
  { name: '租赁和商务服务业', industries: ['71', '72'], staff: 300, assets: 120_000 },
  {
    name: '其他未列明行业',
    industries: ['703', '704', '709', ...range(73, 82), '86', '87', '88', '89', '90'],
    staff: 300,
  },
];

/**
 * Whether an enterprise is small or medium; undefined when that cannot be known. It is large only
 * when it reaches every upper line of its industry, so one figure below its line decides.
 */
export function isSmallOrMedium(industryCode: string, size: Size): boolean | undefined {
  const line = upperLineOf(industryCode);
  if (!line) return undefined;
  let allReached = true;
  for (const figure of ['staff', 'revenue', 'assets'] as const) {
    const limit = line[figure];
    if (limit === undefined) continue;
    const value = size[figure];
    if (value !== undefined && value < limit) return true;
    if (value === undefined) allReached = false;
  }
  return allReached ? false : undefined;
}

function upperLineOf(industryCode: string): UpperLine | undefined {
  const digits = industryCode.replace(/^[A-T]/, '');
  for (let length = digits.length; length >= 2; length -= 1) {
    const prefix = digits.slice(0, length);
    const line = UPPER_LINES.find(({ industries }) => industries.includes(prefix));
    if (line) return line;
  }
  return undefined;
}
