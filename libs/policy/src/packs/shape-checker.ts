import type { Bilingual } from '@tidu/domain';

/** A fault of a data file: where (keys and indexes from the root), which rule, what to do. */
export interface ShapeFault {
  readonly path: readonly (string | number)[];
  readonly rule: string;
  readonly message: Bilingual;
}

export type Path = readonly (string | number)[];
export type Members = Readonly<Record<string, unknown>>;

export const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Checks the shape of what was read from a data file; collects every fault, not only the first. */
export class ShapeChecker {
  readonly faults: ShapeFault[] = [];

  protected members(
    input: unknown,
    path: Path,
    keys: { required: readonly string[]; optional?: readonly string[] },
  ): Members | undefined {
    if (!isMembers(input)) {
      this.wrongType(path, '一组成员', 'a set of members');
      return undefined;
    }
    const missing = keys.required.filter((key) => !Object.hasOwn(input, key));
    for (const key of missing) {
      this.fault(path, 'member.missing', `缺少 ${key}`, `${key} is missing`);
    }
    const known = new Set([...keys.required, ...(keys.optional ?? [])]);
    for (const key of Object.keys(input).filter((name) => !known.has(name))) {
      this.fault([...path, key], 'member.unknown', `不认识的成员 ${key}`, `unknown member ${key}`);
    }
    return missing.length === 0 ? input : undefined;
  }

  protected list(input: unknown, path: Path, each: (entry: unknown, path: Path) => void): void {
    if (!Array.isArray(input) || input.length === 0) {
      return this.wrongType(path, '非空列表', 'a list with at least one entry');
    }
    input.forEach((entry, index) => {
      each(entry, [...path, index]);
    });
  }

  protected bilingual(input: unknown, path: Path): void {
    const texts = this.members(input, path, { required: ['zh', 'en'] });
    if (!texts) return;
    this.text(texts['zh'], [...path, 'zh']);
    this.text(texts['en'], [...path, 'en']);
  }

  protected text(input: unknown, path: Path, shape?: RegExp): void {
    if (typeof input !== 'string' || input.trim() === '' || (shape && !shape.test(input))) {
      this.wrongType(
        path,
        shape ? `符合 ${shape.source} 的文字` : '文字',
        shape ? `a text like ${shape.source}` : 'a text',
      );
    }
  }

  protected boolean(input: unknown, path: Path): void {
    if (typeof input !== 'boolean') this.wrongType(path, 'true 或 false', 'true or false');
  }

  protected oneOf(input: unknown, path: Path, values: readonly string[]): void {
    if (typeof input !== 'string' || !values.includes(input)) {
      this.wrongType(path, `${values.join('、')} 之一`, `one of ${values.join(', ')}`);
    }
  }

  protected someOf(input: unknown, path: Path, values: readonly string[]): void {
    this.list(input, path, (entry, at) => {
      this.oneOf(entry, at, values);
    });
  }

  protected wrongType(path: Path, zh: string, en: string): void {
    this.fault(path, 'value.type', `应为${zh}`, `must be ${en}`);
  }

  protected fault(path: Path, rule: string, zh: string, en: string): void {
    const at = path.join('.') || '/';
    this.faults.push({ path, rule, message: { zh: `${at}：${zh}`, en: `${at}: ${en}` } });
  }
}

export function isMembers(input: unknown): input is Members {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}
