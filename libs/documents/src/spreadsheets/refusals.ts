import { SpreadsheetError } from './spreadsheet-error';

export function emptyFile(fileName: string): SpreadsheetError {
  return new SpreadsheetError('file.empty', {
    zh: `文件“${fileName}”没有任何数据。请确认选对了文件和工作表,并保留表头行。`,
    en: `The file "${fileName}" has no data. Check that it is the right file and sheet, with its header row.`,
  });
}

export function tooLarge(fileName: string, bytes: number, maxBytes: number): SpreadsheetError {
  return new SpreadsheetError('file.too-large', {
    zh: `文件“${fileName}”有 ${megabytes(bytes)} MB,超过上限 ${megabytes(maxBytes)} MB。请拆分成几个文件后分别上传。`,
    en: `The file "${fileName}" has ${megabytes(bytes)} MB, more than the limit of ${megabytes(maxBytes)} MB. Split it and upload the parts one by one.`,
  });
}

export function unpacksTooLarge(fileName: string, cause: unknown): SpreadsheetError {
  const text = {
    zh: `文件“${fileName}”解压后的内容大得异常,已停止读取。请在 Excel 或 WPS 中把数据复制到新工作簿,另存为 .xlsx 后再上传。`,
    en: `The content of "${fileName}" is abnormally large when unpacked; reading was stopped. Copy the data into a new workbook in Excel or WPS, save it as .xlsx and upload that.`,
  };
  return new SpreadsheetError('file.too-large', text, null, cause);
}

export function wrongEncoding(fileName: string, wanted: string, line: number | null) {
  const where =
    line === null ? { zh: '', en: '' } : { zh: `(第 ${line} 行附近)`, en: ` (near line ${line})` };
  const name = wanted === 'auto' ? 'UTF-8 / GB18030 (GBK)' : wanted.toUpperCase();
  const text = {
    zh: `文件“${fileName}”中有不属于 ${name} 编码的内容${where.zh}。请在 Excel 或 WPS 中另存为“CSV UTF-8”或 .xlsx 后再上传。`,
    en: `The file "${fileName}" has content that is not ${name} text${where.en}. Save it as "CSV UTF-8" or .xlsx in Excel or WPS and upload that.`,
  };
  return new SpreadsheetError('file.encoding', text, line);
}

export function notASpreadsheet(fileName: string, cause?: unknown): SpreadsheetError {
  const text = {
    zh: `文件“${fileName}”不是 .xlsx 或 CSV 表格。请用 Excel 或 WPS 打开原表,另存为 .xlsx 后再上传(只改扩展名无效)。`,
    en: `The file "${fileName}" is neither an .xlsx workbook nor a CSV table. Open the original in Excel or WPS, save it as .xlsx and upload that (renaming is not enough).`,
  };
  return new SpreadsheetError('file.not-a-spreadsheet', text, null, cause);
}

export function oldExcel(fileName: string): SpreadsheetError {
  return new SpreadsheetError('file.old-excel', {
    zh: `文件“${fileName}”是旧版 .xls 工作簿或设了打开密码。请在 Excel 或 WPS 中取消密码,另存为 .xlsx 后再上传。`,
    en: `The file "${fileName}" is an old .xls workbook or is protected by a password. Remove the password in Excel or WPS, save it as .xlsx and upload that.`,
  });
}

export function damaged(fileName: string, cause: unknown): SpreadsheetError {
  const text = {
    zh: `文件“${fileName}”已损坏或不完整。请重新下载或导出;若能用 Excel 打开,请另存为 .xlsx 后再上传。`,
    en: `The file "${fileName}" is damaged or incomplete. Download or export it again; if Excel can open it, save it as .xlsx and upload that.`,
  };
  return new SpreadsheetError('file.damaged', text, null, cause);
}

export function brokenLine(fileName: string, line: number, cause: unknown): SpreadsheetError {
  const text = {
    zh: `文件“${fileName}”从第 ${line} 行开始的记录引号不配对。含引号、逗号或换行的单元格须用一对英文双引号括起,其中的引号写成两个;或另存为 .xlsx 后再上传。`,
    en: `The record that begins on line ${line} of "${fileName}" has broken quotes. Put a cell with quotes, commas or line breaks into a pair of double quotes and write each quote inside it twice; or save the table as .xlsx and upload that.`,
  };
  return new SpreadsheetError('file.damaged', text, line, cause);
}

export function noSheet(fileName: string, wanted: number | string, names: readonly string[]) {
  const sheets = names.map((name) => `“${name}”`).join('、') || '-';
  const wish =
    typeof wanted === 'number'
      ? { zh: `第 ${wanted + 1} 个工作表`, en: `sheet number ${wanted + 1}` }
      : { zh: `工作表“${wanted}”`, en: `a sheet "${wanted}"` };
  return new SpreadsheetError('file.no-sheet', {
    zh: `文件“${fileName}”没有${wish.zh}。现有工作表:${sheets}。请改选其一或重命名工作表。`,
    en: `The file "${fileName}" does not have ${wish.en}. Its sheets: ${sheets}. Choose one of them or rename the sheet.`,
  });
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}
