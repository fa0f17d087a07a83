import { findIndicator } from '../indicators/find-indicator';
import { OPERATORS } from '../operators/operators';
import type { FieldSpec } from './field-specs';
import { PROCEDURES, type RulePack } from './pack';
import { DAY, isMembers, ShapeChecker, type Path, type ShapeFault } from './shape-checker';

export type PackFault = ShapeFault;

export type PackCheck =
  | { readonly ok: true; readonly pack: RulePack }
  | { readonly ok: false; readonly faults: readonly PackFault[] };

/** Checks a pack as it was read from its file; every fault is reported, not only the first. */
export function checkPack(input: unknown): PackCheck {
  const checker = new PackChecker();
  checker.pack(input);
  return checker.faults.length === 0
    ? { ok: true, pack: input as RulePack }
    : { ok: false, faults: checker.faults };
}

class PackChecker extends ShapeChecker {
  private readonly criterionIds = new Set<string>();

  pack(input: unknown): void {
    const pack = this.members(input, [], {
      required: [
        'format',
        'id',
        'tier',
        'title',
        'document',
        'effective',
        'procedures',
        'criteria',
      ],
      optional: ['notes'],
    });
    if (!pack) return;
    this.oneOf(pack['format'], ['format'], ['tidu-rule-pack/1']);
    this.text(pack['id'], ['id'], /^[A-Z0-9-]+\/[a-z-]+$/);
    this.text(pack['tier'], ['tier'], /^[a-z-]+$/);
    this.bilingual(pack['title'], ['title']);
    if (pack['notes'] !== undefined) this.bilingual(pack['notes'], ['notes']);
    this.document(pack['document']);
    this.effective(pack['effective']);
    this.someOf(pack['procedures'], ['procedures'], PROCEDURES);
    this.list(pack['criteria'], ['criteria'], (criterion, path) => {
      this.criterion(criterion, path);
    });
  }

  private document(input: unknown): void {
    const path = ['document'];
    const document = this.members(input, path, { required: ['number', 'title', 'source'] });
    if (!document) return;
    this.text(document['number'], [...path, 'number']);
    this.text(document['title'], [...path, 'title']);
    if (document['source'] !== null) this.text(document['source'], [...path, 'source']);
  }

  private effective(input: unknown): void {
    const path = ['effective'];
    const dates = this.members(input, path, { required: ['from', 'until'] });
    if (!dates) return;
    for (const key of ['from', 'until']) {
      if (dates[key] !== null) this.text(dates[key], [...path, key], DAY);
    }
    const { from, until } = dates;
    if (typeof from === 'string' && typeof until === 'string' && from > until) {
      this.fault(
        [...path, 'until'],
        'effective.order',
        '失效日期早于生效日期',
        'ends before it begins',
      );
    }
  }

  private criterion(input: unknown, path: Path): void {
    const criterion = this.members(input, path, {
      required: ['id', 'title', 'reference', 'confirmed', 'evidence', 'rule'],
      optional: ['note'],
    });
    if (!criterion) return;
    if (criterion['note'] !== undefined) this.bilingual(criterion['note'], [...path, 'note']);
    this.text(criterion['id'], [...path, 'id'], /^[a-z][a-zA-Z0-9]{0,59}$/);
    const id = String(criterion['id']);
    if (this.criterionIds.has(id)) {
      this.fault(
        [...path, 'id'],
        'criterion.duplicate',
        `指标项 ${id} 重复`,
        `criterion ${id} appears twice`,
      );
    }
    this.criterionIds.add(id);
    this.bilingual(criterion['title'], [...path, 'title']);
    this.bilingual(criterion['evidence'], [...path, 'evidence']);
    this.boolean(criterion['confirmed'], [...path, 'confirmed']);
    this.reference(criterion['reference'], [...path, 'reference']);
    this.ruleByProcedure(criterion['rule'], [...path, 'rule']);
  }

  private reference(input: unknown, path: Path): void {
    const keys = ['document', 'annex', 'article', 'item'];
    const reference = this.members(input, path, { required: keys });
    if (!reference) return;
    this.text(reference['document'], [...path, 'document']);
    const places = ['annex', 'article', 'item'].filter((key) => reference[key] !== null);
    for (const key of places) this.text(reference[key], [...path, key]);
    if (places.length === 0) {
      this.fault(
        path,
        'reference.place',
        '须注明附件、条款或项',
        'name the annex, article or item',
      );
    }
  }

  private ruleByProcedure(input: unknown, path: Path): void {
    if (isMembers(input) && !('op' in input)) {
      const rules = this.members(input, path, { required: PROCEDURES });
      if (!rules) return;
      for (const procedure of PROCEDURES) {
        if (rules[procedure] !== 'notExamined') this.rule(rules[procedure], [...path, procedure]);
      }
      return;
    }
    this.rule(input, path);
  }

  private rule(input: unknown, path: Path): void {
    if (!isMembers(input)) return this.wrongType(path, '一个条件', 'a condition');
    const op = input['op'];
    if (typeof op !== 'string' || !Object.hasOwn(OPERATORS, op)) {
      const known = Object.keys(OPERATORS).join(', ');
      return this.fault(
        [...path, 'op'],
        'operator.unknown',
        `没有运算 ${String(op)}；可用：${known}`,
        `no operator ${String(op)}; there are: ${known}`,
      );
    }
    const { fields } = OPERATORS[op as keyof typeof OPERATORS];
    const rule = this.members(input, path, { required: ['op', ...Object.keys(fields)] });
    if (!rule) return;
    for (const [name, spec] of Object.entries(fields))
      this.field(rule[name], [...path, name], spec);
  }

  private field(value: unknown, path: Path, spec: FieldSpec): void {
    switch (spec.kind) {
      case 'indicator':
        return this.indicator(value, path, spec);
      case 'number':
        if (typeof value !== 'number' || !Number.isFinite(value))
          this.wrongType(path, '数字', 'a number');
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
      case 'rule':
        return this.rule(value, path);
      case 'rules':
        return this.list(value, path, (part, at) => {
          this.rule(part, at);
        });
    }
  }

  private indicator(
    value: unknown,
    path: Path,
    { types, seriesOnly }: Extract<FieldSpec, { kind: 'indicator' }>,
  ): void {
    const indicator = typeof value === 'string' ? findIndicator(value) : undefined;
    if (!indicator) {
      this.fault(
        path,
        'indicator.unknown',
        `没有指标 ${String(value)}`,
        `no indicator ${String(value)}`,
      );
    } else if (!types.includes(indicator.type) || (seriesOnly && indicator.kind === 'point')) {
      this.fault(
        path,
        'indicator.type',
        `指标 ${indicator.id} 不能用于此运算`,
        `indicator ${indicator.id} does not fit this operator`,
      );
    }
  }
}
