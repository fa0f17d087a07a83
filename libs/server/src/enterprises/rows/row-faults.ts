import type { Bilingual } from '@tidu/domain';
import { shownValue, type RowFinding } from './finding';

// One function a rule: it names the column, the rule and what to do.

function finding(
  rule: string,
  column: string | null,
  value: string | null,
  message: () => Bilingual,
): RowFinding {
  return { rule, column, value: value === null ? null : shownValue(value), message };
}

export const missingValue = (column: string) =>
  finding('required', column, null, () => ({
    zh: `“${column}”列不能为空，请补填。`,
    en: `The column "${column}" must not be empty; fill it in.`,
  }));

export const missingName = (column: string) =>
  finding('name.empty', column, null, () => ({
    zh: `“${column}”列没有企业名称，请补填营业执照上的全称。`,
    en: `The column "${column}" has no enterprise name; fill in the full name of the business licence.`,
  }));

export const notANumber = (column: string, value: string) =>
  finding('number', column, value, () => ({
    zh: `“${column}”列应为数字，例如 1234.5 或 1,234.5；没有数据请留空。`,
    en: `The column "${column}" takes a number such as 1234.5 or 1,234.5; leave it empty when there is none.`,
  }));

export const notAnInteger = (column: string, value: string) =>
  finding('integer', column, value, () => ({
    zh: `“${column}”列应为整数，请核对是否带了小数或用错了单位。`,
    en: `The column "${column}" takes a whole number; check for decimals or a wrong unit.`,
  }));

export const outOfRange = (column: string, value: string, bounds: string, unit: string | null) =>
  finding('range', column, value, () => ({
    zh: `“${column}”列的值应在 ${bounds}${unit ?? ''} 以内，请核对数值和单位。`,
    en: `The column "${column}" must be within ${bounds}${unit ? ` ${unit}` : ''}; check the value and its unit.`,
  }));

export const negative = (column: string, value: string) =>
  finding('negative', column, value, () => ({
    zh: `“${column}”列不应为负数，请对照原始报表核对；确实没有数据请留空。`,
    en: `The column "${column}" should not be negative; compare it with the original report, or leave it empty when there is no figure.`,
  }));

export const wrongYear = (column: string, value: string, from: number, until: number) =>
  finding('year.range', column, value, () => ({
    zh: `“${column}”列的年份应为 ${from} 至 ${until} 之间的四位数字，请改正。`,
    en: `The column "${column}" takes a year of four digits between ${from} and ${until}; correct it.`,
  }));

export const notADate = (column: string, value: string) =>
  finding('date', column, value, () => ({
    zh: `“${column}”列应为真实存在的日期，例如 2025-06-30，请改正。`,
    en: `The column "${column}" takes a date that exists, such as 2025-06-30; correct it.`,
  }));

export const otherUnit = (column: string, value: string, unit: string) =>
  finding('unit', column, value, () => ({
    zh: `“${column}”列的单位是“${unit}”，单元格里写了别的单位。请换算后只填数字。`,
    en: `The column "${column}" is in ${unit}, but the cell names another unit. Convert it and write the number only.`,
  }));

export const notInList = (column: string, value: string, allowed: readonly string[]) =>
  finding('enum', column, value, () => ({
    zh: `“${column}”列只能填：${allowed.join('、')}。请改成其中之一。`,
    en: `The column "${column}" takes one of: ${allowed.join(', ')}. Change it to one of these.`,
  }));

export const notABoolean = (column: string, value: string) =>
  finding('boolean', column, value, () => ({
    zh: `“${column}”列应填“是”或“否”；没有数据请留空。`,
    en: `The column "${column}" takes 是 (yes) or 否 (no); leave it empty when it is not known.`,
  }));

export const notAList = (column: string, value: string, example: string) =>
  finding('list', column, value, () => ({
    zh: `“${column}”列应为 JSON 列表，例如 ${example}。请按此格式填写。`,
    en: `The column "${column}" takes a JSON list such as ${example}; write it in this form.`,
  }));

export const wrongCreditCode = (column: string, value: string) =>
  finding('credit-code.shape', column, value, () => ({
    zh: `“${column}”列应为 18 位统一社会信用代码（不含字母 I、O、S、V、Z），请对照营业执照改正。`,
    en: `The column "${column}" takes a unified social credit code of 18 characters (without the letters I, O, S, V, Z); correct it from the business licence.`,
  }));

export const doubtfulCreditCode = (column: string, value: string) =>
  finding('credit-code.check', column, value, () => ({
    zh: `“${column}”列的统一社会信用代码校验位不符，已照常接收。请对照营业执照核对是否录错。`,
    en: `The check character of the credit code in "${column}" does not fit. It was taken in as it is; compare it with the business licence.`,
  }));

export const unknownDivision = (column: string, value: string) =>
  finding('division.unknown', column, value, () => ({
    zh: `“${column}”列不是现行行政区划的六位代码或全称，请改为例如 330602 或 浙江省绍兴市越城区。`,
    en: `The column "${column}" is neither the six digits nor the full name of a present division; write for example 330602 or 浙江省绍兴市越城区.`,
  }));

export const ambiguousDivision = (column: string, value: string, codes: readonly string[]) =>
  finding('division.unknown', column, value, () => ({
    zh: `“${column}”列的区划名称不唯一（${codes.join('、')}），请填六位代码或带省市的全称。`,
    en: `Several divisions bear the name in "${column}" (${codes.join(', ')}); write the six digits or the name with its province and city.`,
  }));

export const unknownIndustry = (column: string, value: string) =>
  finding('industry.unknown', column, value, () => ({
    zh: `“${column}”列不是《国民经济行业分类》GB/T 4754-2017 的代码，请改为例如 C3412 或 3412。`,
    en: `The column "${column}" is no code of GB/T 4754-2017; write for example C3412 or 3412.`,
  }));

export const formulaCell = (column: string, value: string) =>
  finding('formula', column, value, () => ({
    zh: `“${column}”列是公式。请在表格软件中复制后“粘贴为数值”，再重新上传。`,
    en: `The column "${column}" holds a formula. Copy it and "paste as values" in the spreadsheet, then upload again.`,
  }));

export const errorCell = (column: string, value: string) =>
  finding('error', column, value, () => ({
    zh: `“${column}”列是错误值。请在表格软件中改正，没有数据请留空。`,
    en: `The column "${column}" holds an error value. Correct it in the spreadsheet, or leave it empty when there is no value.`,
  }));

export const tooLong = (column: string, value: string, limit: number) =>
  finding('too-long', column, value, () => ({
    zh: `“${column}”列超过 ${limit} 个字符，请缩短或核对是否串列。`,
    en: `The column "${column}" has more than ${limit} characters; shorten it or check whether columns have slipped.`,
  }));

export const controlCharacters = (column: string, value: string) =>
  finding('control-characters', column, value, () => ({
    zh: `“${column}”列含有换行、制表符或不可见字符，请删除后重新填写。`,
    en: `The column "${column}" has line breaks, tabs or invisible characters; remove them and write it again.`,
  }));

export const valueWithoutColumn = (place: number, value: string) =>
  finding('column.unnamed', null, value, () => ({
    zh: `第 ${place} 列没有表头却有内容。请补上表头，或删除该列，并核对本行是否多了分隔符。`,
    en: `Column number ${place} has a value but no header. Name it or delete it, and check this row for an extra delimiter.`,
  }));

export const duplicateRow = (column: string, value: string, firstLine: number) =>
  finding('row.duplicate', column, value, () => ({
    zh: `与第 ${firstLine} 行是同一企业的同一时期。请只保留一行。`,
    en: `It is about the same enterprise and period as line ${firstLine}. Keep one of the two rows.`,
  }));

export const duplicateWithOtherName = (
  column: string,
  value: string,
  first: { readonly line: number; readonly name: string },
) =>
  finding('row.duplicate', column, value, () => ({
    zh: `与第 ${first.line} 行“${first.name}”是同一代码、同一时期，但企业名称不同。请核对代码，只保留一行。`,
    en: `It has the code and period of line ${first.line} ("${first.name}") but another name. Check the code and keep one of the two rows.`,
  }));

export const conflictingIdentity = (column: string, value: string) =>
  finding('identity.conflict', column, value, () => ({
    zh: `“${column}”列的代码已属于另一家企业，与本行的其他代码对不上。请逐一核对。`,
    en: `The code in "${column}" belongs to another enterprise than the other codes of this row. Check each of them.`,
  }));

export const outsideJurisdiction = (column: string, value: string, divisionCode: string) =>
  finding('division.outside-jurisdiction', column, value, () => ({
    zh: `该企业所在地（${divisionCode}）不在本机关辖区内，请由其所在地主管部门导入，或核对区划。`,
    en: `This enterprise is in ${divisionCode}, for which this office does not answer; leave it to the office of that place, or check the division.`,
  }));

// It does not say where: that is another office's business.
export const knownElsewhere = (column: string, value: string) =>
  finding('enterprise.outside-jurisdiction', column, value, () => ({
    zh: '该企业登记在其他辖区，本机关不能修改其数据；如企业已迁入，请先由原辖区办理迁移。',
    en: 'This enterprise is registered in the jurisdiction of another office, so its data cannot be changed here; if it has moved, the other office has to move it first.',
  }));
