import type { Subject } from '@tidu/policy';
import { toSizeClassView } from './size-class-views';

function subject(industryCode: string | undefined, figures: Record<string, number>): Subject {
  const facts = Object.fromEntries(
    Object.entries(figures).map(([indicator, figure]) => [indicator, { '2025': figure }]),
  );
  return { facts, industryCode };
}

const view = (...of: Parameters<typeof subject>) => toSizeClassView(subject(...of), '2026-06-30');

describe('the size class of an enterprise', () => {
  it('is medium in industry below one upper line, with figures and lines as grounds', () => {
    const { sizeClass, grounds } = view('3829', { staffTotal: 5_000, revenue: 39_999 });
    expect(sizeClass).toBe('medium');
    expect(grounds.zh).toContain('职工总数 5,000 人、营业收入总额 39,999 万元');
    expect(grounds.zh).toContain('中型企业标准：职工总数 ≥ 300 人、营业收入总额 ≥ 2,000 万元');
    expect(grounds.en).toContain('2025');
  });

  it('is large only with all figures on their lines', () => {
    expect(view('C3829', { staffTotal: 1_000, revenue: 40_000 }).sizeClass).toBe('large');
  });

  it('is micro where not all lines of small are reached', () => {
    const { sizeClass, grounds } = view('38', { staffTotal: 19, revenue: 5_000 });
    expect([sizeClass, grounds.zh.includes('未同时达到小型标准')]).toEqual(['micro', true]);
  });

  it.each([
    ['the industry is not known', undefined, { staffTotal: 10, revenue: 10 }, '行业未知'],
    ['the notice has no lines for it', '66', { staffTotal: 10, revenue: 10 }, '没有划型标准'],
    ['a figure is missing', '38', { staffTotal: 5_000 }, '营业收入总额 暂无数据'],
  ])('is open when %s', (_why, industry, figures, words) => {
    const { sizeClass, grounds } = view(industry, figures);
    expect(sizeClass).toBeNull();
    expect(grounds.zh).toContain(words);
  });
});
