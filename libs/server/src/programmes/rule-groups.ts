import type { RuleGroupView } from '@tidu/contracts';
import { isScored, type Criterion, type RulePack } from '@tidu/policy';
import { roleOf } from './criterion-views';

/** Conditions that every tier has in common. */
const BASIC = new Set([
  'registeredInChina',
  'isSme',
  'notAbnormalOperation',
  'notSeriousDishonesty',
  'productAllowed',
  'noMajorIncident3y',
]);

/** The chapters of a pack as a rule book; those without an item are left out. */
export function toRuleGroups({ criteria, score }: RulePack): RuleGroupView[] {
  const itemsWhere = (test: (criterion: Criterion) => boolean): string[] =>
    criteria.filter(test).map(({ id }) => id);
  const groups: RuleGroupView[] = [
    {
      id: 'basic',
      title: { zh: '基本条件', en: 'Basic conditions' },
      points: null,
      items: itemsWhere((one) => BASIC.has(one.id)),
    },
    {
      id: 'required',
      title: { zh: '必备条件', en: 'Required conditions' },
      points: null,
      items: itemsWhere((one) => roleOf(one) === 'required' && !BASIC.has(one.id)),
    },
    ...(score?.dimensions ?? []).map(({ id, title, of }) => ({
      id: `score-${id}`,
      title: { zh: `评分指标：${title.zh}`, en: `Score table: ${title.en}` },
      points: of,
      items: itemsWhere((one) => isScored(one) && one.dimension === id),
    })),
    {
      id: 'parts',
      title: { zh: '由上述条件引用的分项', en: 'Parts of the conditions above' },
      points: null,
      items: itemsWhere((one) => roleOf(one) === 'part' && !BASIC.has(one.id)),
    },
    {
      id: 'advisory',
      title: { zh: '专家论证事项（不计入结论）', en: 'For the experts (outside the verdict)' },
      points: null,
      items: itemsWhere((one) => roleOf(one) === 'advisory' && !BASIC.has(one.id)),
    },
  ];
  return groups.filter(({ items }) => items.length > 0);
}
