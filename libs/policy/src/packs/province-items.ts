import type { Bilingual } from '@tidu/domain';
import { checkPack, type PackCheck } from './check-pack';
import { isScored, type RulePack, type ScoredCriterion } from './pack';
import { isMembers, ShapeChecker, type ShapeFault } from './shape-checker';

/** The items with which a province fills the slot of a national pack. */
export interface ProvinceItems {
  readonly format: 'tidu-province-items/1';
  /** The pack whose slot they fill. */
  readonly pack: string;
  readonly division: string;
  readonly title: Bilingual;
  /** One to three scored items; the dimension is that of the slot. */
  readonly items: readonly Omit<ScoredCriterion, 'dimension' | 'slot'>[];
}

const MOST_ITEMS = 3;

/**
 * A pack with its province slot filled; a version of its own with a hash of its own. The points of
 * the items must make up those of the slot, which the check of the whole pack sees.
 * Source: 2022 measure, article 9 and annex 2, item 9 (地方特色指标: 省级设定 1 至 3 项).
 */
export function fillProvinceSlot(pack: RulePack, input: unknown): PackCheck {
  const shape = new ProvinceItemsChecker();
  shape.check(input, pack);
  const slot = pack.criteria.findIndex((one) => isScored(one) && one.slot === 'province');
  if (slot < 0) shape.noSlot(pack.id);
  if (shape.faults.length > 0) return { ok: false, faults: shape.faults };
  const { division, title, items } = input as ProvinceItems;
  const { dimension } = pack.criteria[slot] as ScoredCriterion;
  const filled = checkPack({
    ...pack,
    province: { division, title },
    criteria: pack.criteria.toSpliced(slot, 1, ...items.map((item) => ({ ...item, dimension }))),
  });
  return filled.ok ? filled : { ok: false, faults: filled.faults.map((one) => inItems(one, slot)) };
}

/** The fault of a filled pack, told at its place in the province's file. */
function inItems(fault: ShapeFault, slot: number): ShapeFault {
  const [head, index, ...rest] = fault.path;
  return head === 'criteria' && typeof index === 'number' && index >= slot
    ? { ...fault, path: ['items', index - slot, ...rest] }
    : { ...fault, path: ['items'] };
}

class ProvinceItemsChecker extends ShapeChecker {
  check(input: unknown, pack: RulePack): void {
    const file = this.members(input, [], {
      required: ['format', 'pack', 'division', 'title', 'items'],
    });
    if (!file) return;
    this.oneOf(file['format'], ['format'], ['tidu-province-items/1']);
    this.oneOf(file['pack'], ['pack'], [pack.id]);
    this.text(file['division'], ['division'], /^\d{6}$/);
    this.bilingual(file['title'], ['title']);
    this.list(file['items'], ['items'], (item, path) => {
      if (!isMembers(item) || 'dimension' in item || 'rule' in item) {
        this.wrongType(path, '评分项（不写 dimension）', 'a scored item without dimension');
      }
    });
    if (Array.isArray(file['items']) && file['items'].length > MOST_ITEMS) {
      this.wrongType(['items'], `1 至 ${MOST_ITEMS} 项`, `one to ${MOST_ITEMS} items`);
    }
  }

  noSlot(pack: string): void {
    this.fault(['pack'], 'province.slot', `${pack} 没有地方特色指标的位置`, `${pack} has no slot`);
  }
}
