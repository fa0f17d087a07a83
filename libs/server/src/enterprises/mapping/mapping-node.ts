import type { Bilingual } from '@tidu/domain';
import { isMap, isNode, isScalar, isSeq, type LineCounter, type Node, type Pair } from 'yaml';
import type { MappingFault } from './mapping-fault';

/** What the nodes of one file share. */
export interface MappingReading {
  readonly lines: LineCounter;
  readonly faults: MappingFault[];
}

/**
 * A value of the mapping file together with its place. Reading it as something it is not notes a
 * fault and gives a stand-in, so that one pass finds every fault of the file.
 */
export class MappingNode {
  constructor(
    private readonly reading: MappingReading,
    private readonly node: Node | null,
    readonly path: string,
    private readonly parentLine: number,
  ) {}

  get line(): number {
    const start = this.node?.range?.[0];
    return start === undefined ? this.parentLine : this.reading.lines.linePos(start).line;
  }

  fault(rule: string, message: Bilingual): void {
    this.reading.faults.push({ line: this.line, path: this.path, rule, message });
  }

  /** The fields of a map; unknown keys are faults, absent ones are undefined. */
  fields<Key extends string>(known: readonly Key[]): Partial<Record<Key, MappingNode>> {
    const fields: Partial<Record<Key, MappingNode>> = {};
    for (const [key, value] of this.entries()) {
      if (isOneOf(known, key)) fields[key] = value;
      else {
        value.fault('unknown-key', {
          zh: `不认识的键“${key}”；可用：${known.join('、')}`,
          en: `the key "${key}" is not known; there are: ${known.join(', ')}`,
        });
      }
    }
    return fields;
  }

  /** Text by text, such as the meaning of a file's own words. */
  texts(): Record<string, string> {
    return Object.fromEntries(this.entries().map(([key, value]) => [key, value.text()]));
  }

  items(): MappingNode[] {
    if (!isSeq(this.node)) {
      this.fault('list', { zh: '这里应为列表', en: 'this must be a list' });
      return [];
    }
    return this.node.items.map((item, at) => this.child(item, `${this.path}[${at}]`));
  }

  text(): string {
    const value = isScalar(this.node) ? this.node.value : undefined;
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    // 600208 and 33 are texts here, however YAML takes them.
    if (typeof value === 'number' && isScalar(this.node) && this.node.source) {
      return this.node.source;
    }
    this.fault('text', { zh: '这里应为非空文字', en: 'this must be a text and not empty' });
    return '';
  }

  oneOf<Choice extends string>(choices: readonly [Choice, ...Choice[]]): Choice {
    const text = this.text();
    if (isOneOf(choices, text)) return text;
    if (text !== '') this.notOneOf(choices);
    return choices[0];
  }

  notOneOf(choices: readonly string[]): void {
    this.fault('choice', {
      zh: `应为其中之一：${choices.join('、')}`,
      en: `it must be one of: ${choices.join(', ')}`,
    });
  }

  flag(): boolean {
    const value = isScalar(this.node) ? this.node.value : undefined;
    if (typeof value === 'boolean') return value;
    this.fault('flag', { zh: '应为 true 或 false', en: 'it must be true or false' });
    return false;
  }

  integer(min: number, max: number): number {
    const value = isScalar(this.node) ? this.node.value : undefined;
    if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) {
      return value;
    }
    this.fault('integer', {
      zh: `应为 ${min} 至 ${max} 之间的整数`,
      en: `it must be a whole number between ${min} and ${max}`,
    });
    return min;
  }

  isText(): boolean {
    return isScalar(this.node) && typeof this.node.value === 'string';
  }

  isNumber(): boolean {
    return isScalar(this.node) && typeof this.node.value === 'number';
  }

  /** Notes a missing key and gives a stand-in for it. */
  missing(key: string): MappingNode {
    this.fault('missing-key', { zh: `缺少键“${key}”`, en: `the key "${key}" is missing` });
    const silent = { lines: this.reading.lines, faults: [] };
    return new MappingNode(silent, null, `${this.path}.${key}`, this.line);
  }

  private entries(): [string, MappingNode][] {
    if (!isMap(this.node)) {
      this.fault('map', { zh: '这里应为“键: 值”', en: 'this must be keys with values' });
      return [];
    }
    return this.node.items.map((pair: Pair) => {
      const key = isScalar(pair.key) ? String(pair.key.value) : '';
      return [key, this.child(pair.value, this.path === '' ? key : `${this.path}.${key}`)];
    });
  }

  private child(value: unknown, path: string): MappingNode {
    return new MappingNode(this.reading, isNode(value) ? value : null, path, this.line);
  }
}

function isOneOf<Choice extends string>(choices: readonly Choice[], text: string): text is Choice {
  return (choices as readonly string[]).includes(text);
}
