import { ShapeChecker, isMembers, type Path, type ShapeFault } from '../packs/shape-checker';
import type { Programme } from './programme';

export type ProgrammeCheck =
  | { readonly ok: true; readonly programme: Programme }
  | { readonly ok: false; readonly faults: readonly ShapeFault[] };

/**
 * Checks a programme as it was read from its file.
 * @param criteriaOf criterion ids of a known pack; undefined when there is no such pack
 */
export function checkProgramme(
  input: unknown,
  criteriaOf: (pack: string) => readonly string[] | undefined,
): ProgrammeCheck {
  const checker = new ProgrammeChecker(criteriaOf);
  checker.programme(input);
  return checker.faults.length === 0
    ? { ok: true, programme: input as Programme }
    : { ok: false, faults: checker.faults };
}

const POOL_ID = /^[a-z][a-zA-Z-]{0,30}$/;

class ProgrammeChecker extends ShapeChecker {
  constructor(private readonly criteriaOf: (pack: string) => readonly string[] | undefined) {
    super();
  }

  programme(input: unknown): void {
    const programme = this.members(input, [], {
      required: ['format', 'id', 'ordinal', 'tier', 'title', 'packs', 'cultivation'],
    });
    if (!programme) return;
    this.oneOf(programme['format'], ['format'], ['tidu-programme/1']);
    this.text(programme['id'], ['id'], /^[a-z][a-z0-9-]*$/);
    this.text(programme['tier'], ['tier'], /^[a-z-]+$/);
    if (!Number.isInteger(programme['ordinal'])) this.wrongType(['ordinal'], '整数', 'an integer');
    this.bilingual(programme['title'], ['title']);
    this.packs(programme['packs']);
    this.cultivation(programme['cultivation'], programme['packs']);
  }

  private packs(input: unknown): void {
    this.list(input, ['packs'], (pack, path) => {
      if (typeof pack !== 'string' || !this.criteriaOf(pack)) {
        this.fault(path, 'pack.unknown', `没有规则包 ${String(pack)}`, `no pack ${String(pack)}`);
      }
    });
  }

  private cultivation(input: unknown, packs: unknown): void {
    const path = ['cultivation'];
    const rules = this.members(input, path, { required: ['coreItems', 'insufficient', 'pools'] });
    if (!rules) return;
    this.coreItems(rules['coreItems'], [...path, 'coreItems'], packs);
    this.pool(rules['insufficient'], [...path, 'insufficient'], []);
    this.list(rules['pools'], [...path, 'pools'], (pool, at) => {
      this.pool(pool, at, ['unmet']);
    });
    this.bandsMeet(rules['pools']);
  }

  /** One list for all packs, or one for each. */
  private coreItems(input: unknown, path: Path, packs: unknown): void {
    const named = (Array.isArray(packs) ? packs : []).map(String);
    if (!isMembers(input)) return this.coreItemsOf(input, path, named);
    const byPack = this.members(input, path, { required: named });
    for (const pack of byPack ? named : []) {
      this.coreItemsOf(input[pack], [...path, pack], [pack]);
    }
  }

  private coreItemsOf(input: unknown, path: Path, packs: readonly string[]): void {
    this.list(input, path, (item, at) => {
      const text = String(item);
      for (const pack of packs.filter((one) => !this.criteriaOf(one)?.includes(text))) {
        this.fault(
          at,
          'criterion.unknown',
          `规则包 ${pack} 没有指标项 ${text}`,
          `pack ${pack} has no criterion ${text}`,
        );
      }
    });
  }

  private pool(input: unknown, path: Path, more: readonly string[]): void {
    const pool = this.members(input, path, { required: ['id', 'title', 'onRoster', ...more] });
    if (!pool) return;
    this.text(pool['id'], [...path, 'id'], POOL_ID);
    this.bilingual(pool['title'], [...path, 'title']);
    this.boolean(pool['onRoster'], [...path, 'onRoster']);
  }

  /** The bands must start at 0, follow one another without gap or overlap, and end open. */
  private bandsMeet(input: unknown): void {
    if (!Array.isArray(input)) return;
    let next: number | null = 0;
    for (const [index, pool] of (input as unknown[]).entries()) {
      const band = isMembers(pool) && isMembers(pool['unmet']) ? pool['unmet'] : {};
      const { from, to } = band as { from?: unknown; to?: unknown };
      const sound =
        from === next &&
        (to === null || (Number.isInteger(to) && (to as number) >= (from as number)));
      if (!sound) {
        this.fault(
          ['cultivation', 'pools', index, 'unmet'],
          'pool.band',
          '未达项区间须从 0 起、首尾相接、不重不漏',
          'bands must start at 0 and meet without gap or overlap',
        );
      }
      next = typeof to === 'number' ? to + 1 : null;
    }
    if (next !== null) {
      this.fault(
        ['cultivation', 'pools'],
        'pool.open-end',
        '最后一个区间的 to 须为 null',
        'the last band must end open (to: null)',
      );
    }
  }
}
