import { isAlias, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { checkMapping } from './check-mapping';
import {
  DEFAULT_ABSENT,
  MAPPING_FORMAT,
  type ImportMapping,
  type MappingFile,
  type MappingIdentity,
  type MappingSource,
  type SkipRule,
} from './import-mapping';
import { MappingInvalid, type MappingFault } from './mapping-fault';
import { MappingNode } from './mapping-node';
import { readIndicatorColumn } from './read-indicator-column';

/** No mapping is that long; a longer one is some other file. */
export const MAPPING_MAX_BYTES = 262_144;

/**
 * Reads a mapping file of the format `tidu-import-mapping/1`.
 *
 * @param name of the file, for the faults
 * @throws MappingInvalid with every fault and its line
 */
export function readMapping(text: string, name: string): ImportMapping {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const faults = yamlFaults(document, lines);
  if (faults.length > 0) throw new MappingInvalid(name, faults);
  const root = new MappingNode({ lines, faults }, document.contents, '', 1);
  const mapping = readRoot(root);
  if (faults.length > 0)
    throw new MappingInvalid(
      name,
      faults.sort((a, b) => a.line - b.line),
    );
  return mapping;
}

function yamlFaults(document: Document, lines: LineCounter): MappingFault[] {
  const faults = document.errors.map(({ pos, message }) => ({
    line: lines.linePos(pos[0]).line,
    path: '',
    rule: 'yaml',
    message: {
      zh: `不是有效的 YAML，请检查缩进、冒号和引号：${message}`,
      en: `not valid YAML; check indents, colons and quotes: ${message}`,
    },
  }));
  visit(document, {
    Node: (_key, node) => {
      if (!isAlias(node)) return;
      faults.push({
        line: lines.linePos(node.range?.[0] ?? 0).line,
        path: '',
        rule: 'alias',
        message: {
          zh: '不支持 YAML 别名(*),请直接写出',
          en: 'aliases (*) are not supported; write it out',
        },
      });
    },
  });
  return faults;
}

const ROOT_KEYS = [
  'format',
  'title',
  'source',
  'file',
  'absent',
  'identity',
  'name',
  'division',
  'industry',
  'year',
  'asOf',
  'skip',
  'indicators',
  'ignore',
] as const;

function readRoot(root: MappingNode): ImportMapping {
  const at = root.fields(ROOT_KEYS);
  (at.format ?? root.missing('format')).oneOf([MAPPING_FORMAT]);
  const indicators = at.indicators?.items() ?? [];
  const mapping: ImportMapping = {
    title: readTitle(at.title ?? root.missing('title')),
    source: readSource(at.source ?? root.missing('source')),
    file: readFileOptions(at.file),
    absent: at.absent?.items().map((item) => item.text()) ?? DEFAULT_ABSENT,
    identity: readIdentity(at.identity ?? root.missing('identity')),
    name: (at.name ?? root.missing('name')).text(),
    division: readDivision(at.division ?? root.missing('division')),
    industry: at.industry?.text() ?? null,
    year: at.year?.text() ?? null,
    asOf: at.asOf?.text() ?? null,
    skip: at.skip?.items().map(readSkipRule) ?? [],
    indicators: indicators.map(readIndicatorColumn),
    ignore: at.ignore?.items().map((item) => item.text()) ?? [],
  };
  checkMapping(mapping, { root, ...at, indicatorNodes: indicators });
  return mapping;
}

function readTitle(node: MappingNode): ImportMapping['title'] {
  const at = node.fields(['zh', 'en']);
  return {
    zh: (at.zh ?? node.missing('zh')).text(),
    en: (at.en ?? node.missing('en')).text(),
  };
}

function readSource(node: MappingNode): MappingSource {
  const at = node.fields(['kind', 'title', 'origin', 'limits']);
  return {
    kind: (at.kind ?? node.missing('kind')).text(),
    title: (at.title ?? node.missing('title')).text(),
    origin: at.origin?.text() ?? null,
    limits: at.limits?.text() ?? null,
  };
}

function readFileOptions(node: MappingNode | undefined): MappingFile {
  const at = node?.fields(['sheet', 'encoding', 'delimiter', 'headerRow']) ?? {};
  const sheet = at.sheet?.isNumber() ? at.sheet.integer(1, 10_000) : at.sheet?.text();
  return {
    sheet: sheet ?? null,
    encoding: at.encoding?.oneOf(['auto', 'utf-8', 'gb18030', 'utf-16le']) ?? 'auto',
    delimiter: at.delimiter?.oneOf([',', ';', '|', 'tab']) ?? null,
    headerRow: at.headerRow?.integer(1, 1_000) ?? null,
  };
}

function readIdentity(node: MappingNode): MappingIdentity {
  const at = node.fields(['creditCode', 'identifiers']);
  return {
    creditCode: at.creditCode?.text() ?? null,
    identifiers: at.identifiers?.items().map(readIdentifier) ?? [],
  };
}

function readIdentifier(node: MappingNode): MappingIdentity['identifiers'][number] {
  const at = node.fields(['scheme', 'column']);
  const scheme = at.scheme ?? node.missing('scheme');
  const name = scheme.text();
  if (name !== '' && !/^[a-z][a-z0-9-]*$/.test(name)) {
    scheme.fault('scheme', {
      zh: '应为小写字母、数字和连字符，例如 stock-code',
      en: 'it takes small letters, digits and hyphens, such as stock-code',
    });
  }
  return { scheme: name, column: (at.column ?? node.missing('column')).text() };
}

function readDivision(node: MappingNode): ImportMapping['division'] {
  if (node.isText()) return { column: node.text(), fallback: null };
  const at = node.fields(['column', 'fallback']);
  return {
    column: (at.column ?? node.missing('column')).text(),
    fallback: at.fallback?.text() ?? null,
  };
}

function readSkipRule(node: MappingNode): SkipRule {
  const at = node.fields(['column', 'when', 'keep']);
  return {
    column: (at.column ?? node.missing('column')).text(),
    equals: readCondition(at.when ?? node.missing('when')),
    keepIdentity: at.keep?.oneOf(['identity', 'nothing']) === 'identity',
  };
}

function readCondition(node: MappingNode): string[] | null {
  if (node.isText()) {
    node.oneOf(['notEmpty']);
    return null;
  }
  const at = node.fields(['equals']);
  return (at.equals ?? node.missing('equals')).items().map((item) => item.text());
}
