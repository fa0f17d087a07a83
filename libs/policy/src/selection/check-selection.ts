import { PROCEDURES } from '../packs/pack';
import { checkReference } from '../packs/check-reference';
import { DAY, ShapeChecker, type Path, type ShapeFault } from '../packs/shape-checker';
import type { RuleSelection } from './selection';

export type SelectionCheck =
  | { readonly ok: true; readonly selection: RuleSelection }
  | { readonly ok: false; readonly faults: readonly ShapeFault[] };

/**
 * Checks the selection table as it was read from its file.
 * @param tierOf the tier of a known pack; undefined when there is no such pack
 */
export function checkSelection(
  input: unknown,
  tierOf: (pack: string) => string | undefined,
): SelectionCheck {
  const checker = new SelectionChecker(tierOf);
  checker.selection(input);
  return checker.faults.length === 0
    ? { ok: true, selection: input as RuleSelection }
    : { ok: false, faults: checker.faults };
}

const MEMBERS = [
  'id',
  'tier',
  'procedures',
  'from',
  'until',
  'divisions',
  'certificate',
  'pack',
  'grounds',
  'reference',
  'confirmed',
];

class SelectionChecker extends ShapeChecker {
  private readonly ids = new Set<unknown>();

  constructor(private readonly tierOf: (pack: string) => string | undefined) {
    super();
  }

  selection(input: unknown): void {
    const selection = this.members(input, [], { required: ['format', 'rules'] });
    if (!selection) return;
    this.oneOf(selection['format'], ['format'], ['tidu-rule-selection/1']);
    this.list(selection['rules'], ['rules'], (rule, path) => {
      this.rule(rule, path);
    });
  }

  private rule(input: unknown, path: Path): void {
    const rule = this.members(input, path, { required: MEMBERS });
    if (!rule) return;
    this.text(rule['id'], [...path, 'id'], /^[a-z][a-z0-9-]{0,59}$/);
    if (this.ids.has(rule['id'])) {
      this.fault([...path, 'id'], 'selection.duplicate', '编号重复', 'the id appears twice');
    }
    this.ids.add(rule['id']);
    this.text(rule['tier'], [...path, 'tier'], /^[a-z-]{1,40}$/);
    this.someOf(rule['procedures'], [...path, 'procedures'], PROCEDURES);
    for (const end of ['from', 'until']) {
      if (rule[end] !== null) this.text(rule[end], [...path, end], DAY);
    }
    this.places(rule['divisions'], [...path, 'divisions']);
    this.oneOf(rule['certificate'], [...path, 'certificate'], ['any', 'expired']);
    this.pack(rule['pack'], rule['tier'], [...path, 'pack']);
    this.bilingual(rule['grounds'], [...path, 'grounds']);
    this.boolean(rule['confirmed'], [...path, 'confirmed']);
    this.faults.push(...checkReference(rule['reference'], [...path, 'reference']));
  }

  private places(input: unknown, path: Path): void {
    if (input === null) return;
    const places = this.members(input, path, { required: ['within', 'except'] });
    if (!places) return;
    for (const key of ['within', 'except']) {
      const codes = places[key];
      if (key === 'except' && Array.isArray(codes) && codes.length === 0) continue;
      this.list(codes, [...path, key], (code, at) => {
        this.text(code, at, /^\d{2,6}$/);
      });
    }
  }

  private pack(input: unknown, tier: unknown, path: Path): void {
    const known = typeof input === 'string' ? this.tierOf(input) : undefined;
    if (known === undefined) {
      this.fault(path, 'pack.unknown', `没有规则包 ${String(input)}`, `no pack ${String(input)}`);
    } else if (known !== tier) {
      this.fault(path, 'pack.tier', `规则包属于层级 ${known}`, `the pack is of the tier ${known}`);
    }
  }
}
