import { findIndicator } from '../indicators/find-indicator';
import type { Indicator } from '../indicators/indicator';
import { OPERATORS } from '../operators/operators';
import { POINTS_OPERATORS } from '../scores/points-operators';
import { checkBands } from './check-bands';
import type { FieldSpec, FieldSpecs, ReferenceTarget } from './field-specs';
import { indicatorFits } from './indicator-fits';
import { isMembers, ShapeChecker, type Members, type Path } from './shape-checker';

/** An id in a rule that must name something in the same pack. */
export interface NamedReference {
  readonly path: Path;
  readonly to: ReferenceTarget;
  readonly id: string;
}

/** Checks conditions and scores by the field specs of their operators. */
export class RuleChecker extends ShapeChecker {
  protected readonly references: NamedReference[] = [];

  protected rule(input: unknown, path: Path): void {
    this.operation(input, path, OPERATORS);
    if (!isMembers(input)) return;
    if (input['op'] === 'score' && 'dimension' in input && 'item' in input) {
      this.wrongType(path, '只写 dimension 或 item 之一', 'only one of dimension and item');
    }
    const { op, count, of } = input;
    if (op === 'atLeast' && Array.isArray(of) && typeof count === 'number' && count > of.length) {
      this.wrongType([...path, 'count'], `不超过 ${of.length}`, `at most ${of.length}`);
    }
  }

  protected points(input: unknown, path: Path): void {
    this.operation(input, path, POINTS_OPERATORS);
  }

  private operation(
    input: unknown,
    path: Path,
    operators: Readonly<Record<string, { readonly fields: FieldSpecs }>>,
  ): void {
    if (!isMembers(input)) return this.wrongType(path, '一个条件', 'a condition');
    const op = input['op'];
    const known = Object.keys(operators).join(', ');
    const operator = typeof op === 'string' && Object.hasOwn(operators, op) && operators[op];
    if (!operator) {
      return this.fault(
        [...path, 'op'],
        'operator.unknown',
        `没有运算 ${String(op)}；可用：${known}`,
        `no operator ${String(op)}; there are: ${known}`,
      );
    }
    const entries = Object.entries(operator.fields);
    const names = (optional: boolean): string[] =>
      entries.filter(([, spec]) => (spec.optional ?? false) === optional).map(([name]) => name);
    const rule = this.members(input, path, {
      required: ['op', ...names(false)],
      optional: names(true),
    });
    if (!rule) return;
    for (const [name, spec] of entries) {
      if (rule[name] !== undefined) this.field(rule, name, [...path, name], spec);
    }
  }

  private field(rule: Members, name: string, path: Path, spec: FieldSpec): void {
    const value = rule[name];
    switch (spec.kind) {
      case 'indicator':
      case 'boundedIndicator':
        return this.indicator(value, path, (found) => indicatorFits(found, spec));
      case 'number':
        return this.number(value, path);
      case 'positive':
        if (typeof value !== 'number' || !(value > 0 && value <= MOST)) {
          this.wrongType(path, '大于 0 的数字', 'a number above 0');
        }
        return;
      case 'integer':
        if (!Number.isInteger(value) || (value as number) < spec.min) {
          this.wrongType(path, `不小于 ${spec.min} 的整数`, `an integer of at least ${spec.min}`);
        }
        return;
      case 'boolean':
        return this.boolean(value, path);
      case 'oneOf':
        return this.oneOf(value, path, spec.values);
      case 'someOf':
        return this.someOf(value, path, spec.values);
      case 'indicatorValues':
        return this.someOf(value, path, valuesOf(rule));
      case 'pointsByValue':
        return this.pointsByValue(value, path, valuesOf(rule));
      case 'reference':
        return this.reference(value, path, spec.to);
      case 'rule':
        return this.rule(value, path);
      case 'rules':
        return this.list(value, path, (part, at) => {
          this.rule(part, at);
        });
      case 'pointsRules':
        return this.list(value, path, (part, at) => {
          this.points(part, at);
        });
      case 'cases':
        return this.intervals(value, path, 'rule');
      case 'bands':
        return this.intervals(value, path, 'points');
    }
  }

  protected number(value: unknown, path: Path): void {
    if (typeof value !== 'number' || !(Math.abs(value) <= MOST)) {
      this.wrongType(path, '数字', 'a number');
    }
  }

  private reference(value: unknown, path: Path, to: ReferenceTarget): void {
    if (typeof value !== 'string') return this.wrongType(path, '指标项编号', 'an id');
    this.references.push({ path, to, id: value });
  }

  private pointsByValue(value: unknown, path: Path, values: readonly string[]): void {
    const points = this.members(value, path, { required: values });
    for (const [name, of] of Object.entries(points ?? {})) this.number(of, [...path, name]);
  }

  private intervals(value: unknown, path: Path, member: 'rule' | 'points'): void {
    const before = this.faults.length;
    this.list(value, path, (entry, at) => {
      const band = this.members(entry, at, { required: ['from', 'to', member] });
      if (!band) return;
      for (const end of ['from', 'to'])
        if (band[end] !== null) this.number(band[end], [...at, end]);
      if (member === 'rule') this.rule(band['rule'], [...at, 'rule']);
      else this.number(band['points'], [...at, 'points']);
    });
    if (this.faults.length > before) return;
    this.faults.push(...checkBands(value as { from: unknown; to: unknown }[], path));
  }

  private indicator(value: unknown, path: Path, fits: (indicator: Indicator) => boolean): void {
    const indicator = typeof value === 'string' ? findIndicator(value) : undefined;
    if (!indicator) {
      this.fault(
        path,
        'indicator.unknown',
        `没有指标 ${String(value)}`,
        `no indicator ${String(value)}`,
      );
    } else if (!fits(indicator)) {
      this.fault(
        path,
        'indicator.type',
        `指标 ${indicator.id} 不能用于此运算`,
        `indicator ${indicator.id} does not fit this operator`,
      );
    }
  }
}

/** Far above any figure of an enterprise; keeps exact arithmetic short. */
const MOST = 1e12;

function valuesOf(rule: Members): readonly string[] {
  return findIndicator(String(rule['indicator']))?.values ?? [];
}
