import { sampleSheet } from '../testing/sheet-sample';
import { renderSheetMarkdown } from './render-sheet-markdown';

const CHINESE = `# 评价说明

| 企业名称 | 绍兴市某某精密轴承股份有限公司 |
| --- | --- |
| 统一社会信用代码 | 91330602MA2D8XXX5K |
| 规则 | 专精特新“小巨人”企业 (TEST-1/little-giant) |
| 依据文件 | 工信部企业〔2026〕2号 优质中小企业梯度培育管理办法 |
| 程序 | 认定 |
| 评价日 | 2026-05-10 |
| 规则版本 | 0123456789ab |

**结论**

不符合条件：必备条件 2 项，达标 0 项，未达标 1 项，待定 1 项

> **注意：** 3 条规则中有 1 条未见官方原文，以正式文件为准

## 评价得分

| 部分 | 得分 | 合格线 | 结果 |
| --- | --- | --- | --- |
| 创新能力 | 0–10 分，满分 10 分 | – | – |
| 总分 | 0–10 分，满分 10 分 | – | – |

## 必备条件

| 序号 | 条件 | 实际情况 | 要求 | 与界线的距离 | 结果 |
| --- | --- | --- | --- | --- | --- |
| 1 | 上年度营业收入 | 4,820 万元（2025年） | ≥ 5,000 万元 | 差 180 万元 | × 未达标 |
| 2 | 细分市场地位 \\* | 主导产品细分市场占有率 9.5 %；自主品牌 暂无数据；国内细分市场排名 2 名 | 主导产品细分市场占有率 ≥ 10 %，或（自主品牌：是，且国内细分市场排名 ≤ 3 名） | – | ? 缺资料 |

## 创新能力（0–10 分，满分 10 分）

| 序号 | 评分项 | 实际情况 | 得分 |
| --- | --- | --- | --- |
| 3 | 研发费用占比 | 暂无数据 | 0–10 分，满分 10 分 |

## 逐项说明

### 1. 上年度营业收入

上年度营业收入（2025年）4,820 万元，低于要求的 5,000 万元，差 180 万元（工信部企业〔2026〕2号 附件2（二））：未达标。

- **佐证材料** 赋码审计报告
- **数据来源** 2025年营业收入总额：年度审计报告 2026-03-01

### 2. 细分市场地位 \\*

细分市场地位：2 项中满足 1 项即可——①主导产品细分市场占有率（2025年）9.5 %，低于要求的 10 %，差 0.5 个百分点【未达标】；②2 项须全部满足（其中 1 项达标；自主品牌：暂无数据：缺资料）【缺资料】（工信部企业〔2026〕2号 附件2（二））：缺资料。

- × 未达标 主导产品细分市场占有率（2025年）9.5 %，低于要求的 10 %，差 0.5 个百分点
- ? 缺资料 2 项须全部满足
  - ? 缺资料 自主品牌：暂无数据
  - ✓ 达标 国内细分市场排名（2025年）第 2 名，在要求的前 3 名之内
- **缺少资料** “自主品牌”的情况
- **佐证材料** 赋码审计报告
- **数据来源** 主导产品细分市场占有率、国内细分市场排名：年度审计报告 2026-03-01
- **说明** “\\*”与\\<b\\>不是\\</b\\>标记

### 3. 研发费用占比

研发费用占比（2025年）：缺少2025年研发费用总额，可得 0–10 分，满分 10 分（工信部企业〔2026〕2号 附件2（二））。

- **评分标准** 研发费用占比：≥ 5 % 10 分；\\< 5 % 0 分
- **缺少资料** 2025年研发费用总额
- **佐证材料** 赋码审计报告
- **数据来源** 2025年营业收入总额：年度审计报告 2026-03-01

✓ 达标 × 未达标 ? 缺资料 ◇ 待人工判定 ○ 豁免 – 不适用 \\* 未见官方原文
`;

/** Blanks of every kind are one. */
const plain = (text: string): string => text.replace(/[\u00a0\u3000 ]+/g, ' ');

describe('a sheet as Markdown', () => {
  it('tells head, tables and items in Chinese', () => {
    const text = renderSheetMarkdown(sampleSheet(), 'zh');
    expect(plain(text)).toBe(plain(CHINESE));
  });

  it('tells the same in English, with no Chinese but names of documents', () => {
    const text = renderSheetMarkdown(sampleSheet('ACME'), 'en');
    expect(text).toContain('Does not meet the conditions: of 2 required conditions 0 met');
    expect(text).toContain(
      'Revenue of last year (2025): 4,820 ×10,000 CNY, below the required 5,000 ×10,000 CNY, short by 180 ×10,000 CNY (工信部企业〔2026〕2号, annex 2, item 2): unmet.',
    );
    const others = text.replaceAll(/工信部企业〔2026〕2号|优质中小企业梯度培育管理办法/g, '');
    expect(others).not.toMatch(/\p{Script=Han}/u);
  });

  it('has both languages side by side, Chinese first', () => {
    const text = renderSheetMarkdown(sampleSheet(), 'both');
    expect(text).toContain('# 评价说明 / Assessment sheet');
    expect(text.indexOf('低于要求的')).toBeLessThan(text.indexOf('below the required'));
  });

  it('lets no name become markup', () => {
    const name = '甲|乙*丙*_丁_[戊](http://x)<script>`己`#\n# 庚';
    const text = renderSheetMarkdown(sampleSheet(name), 'zh');
    expect(text).toContain(
      '| 企业名称 | 甲\\|乙\\*丙\\*\\_丁\\_\\[戊\\](http://x)\\<script\\>\\`己\\`\\# \\# 庚 |',
    );
  });

  it('is the same text each time', () => {
    expect(renderSheetMarkdown(sampleSheet(), 'both')).toBe(
      renderSheetMarkdown(sampleSheet(), 'both'),
    );
  });
});
