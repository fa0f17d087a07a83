import type { Bilingual } from '@tidu/domain';
import type { Finding } from './finding';

function finding(
  rule: string,
  line: number | null,
  column: string | null,
  message: Bilingual,
): Finding {
  return { rule, line, column, value: null, message: () => message };
}

export const noHeader = (line: number) =>
  finding('file.no-header', line, null, {
    zh: `第 ${line} 行应为表头，但文件没有这一行。请核对映射文件的 headerRow。`,
    en: `Line ${line} should be the header, but the file has no such line. Check headerRow in the mapping.`,
  });

export const noRows = () =>
  finding('file.empty', null, null, {
    zh: '文件只有表头，没有数据行。请确认选对了文件和工作表。',
    en: 'The file has a header but no rows. Check that it is the right file and sheet.',
  });

export const unknownColumn = (line: number, column: string) =>
  finding('column.unknown', line, column, {
    zh: `文件有一列“${column}”，映射文件没有提到。请在映射文件中给它指定指标，或列入 ignore。`,
    en: `The file has a column "${column}" that the mapping does not mention. Map it to an indicator or list it under ignore.`,
  });

export const missingColumn = (line: number, column: string) =>
  finding('column.missing', line, column, {
    zh: `映射文件用到的列“${column}”不在文件表头中。请核对列名（含空格和括号），或换用相应的映射文件。`,
    en: `The column "${column}" of the mapping is not in the header of the file. Check its spelling, spaces and brackets included, or use another mapping.`,
  });

export const repeatedColumn = (line: number, column: string) =>
  finding('column.duplicate', line, column, {
    zh: `表头中有两列都叫“${column}”，无法确定用哪一列。请改名或删除其中一列。`,
    en: `Two columns of the header are called "${column}". Rename or delete one of them.`,
  });

export const tooManyFaults = (limit: number) =>
  finding('file.too-many-faults', null, null, {
    zh: `文件的错误超过 ${limit} 处，已全部放弃。多半是列错位或用错了映射文件，请先核对前几行。`,
    en: `The file has more than ${limit} faults and was given up. Most likely columns have slipped or the mapping is the wrong one; check the first rows.`,
  });

export const fileGone = () =>
  finding('file.gone', null, null, {
    zh: '上传的文件已不在存储中，请重新上传。',
    en: 'The uploaded file is no longer in the storage; upload it again.',
  });

export const unexpectedFailure = () =>
  finding('server.unexpected', null, null, {
    zh: '系统出错，导入多次未能完成，没有写入任何数据。请稍后重新上传；若仍失败，请联系管理员查看日志。',
    en: 'Something went wrong and the import did not complete after several attempts; nothing was written. Upload it again later; if it fails again, ask the administrator to look at the log.',
  });
