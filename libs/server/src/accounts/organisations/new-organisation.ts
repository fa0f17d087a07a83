import type { CreateOrganisation } from '@tidu/contracts';
import type { NewOrganisation } from '@tidu/data-access';
import { jurisdictionOf, type DivisionTree, type OfficeLevel } from '@tidu/domain';
import { WHOLE_COUNTRY } from './organisation-views';
import { fieldProblem } from './problems';

/**
 * An organisation as it was asked for, checked: an office has a level and a place of that level, a
 * body of experts has neither.
 * @throws ProblemError `request.invalid` naming the field
 */
export function newOrganisation(asked: CreateOrganisation, tree: DivisionTree): NewOrganisation {
  const { kind, name, level, division } = asked;
  if (kind === 'expertBody') {
    if (level !== undefined) throw fieldProblem('level', 'office-only', OFFICES_ONLY);
    if (division !== undefined) throw fieldProblem('division', 'office-only', OFFICES_ONLY);
    return { kind, name, level: null, divisionCode: null };
  }
  if (level === undefined) throw fieldProblem('level', 'required', LEVEL_MISSING);
  if (division === undefined) throw fieldProblem('division', 'required', PLACE_MISSING);
  if (!fits(level, division, tree)) throw unfit(level, division, tree);
  return { kind, name, level, divisionCode: division };
}

function fits(level: OfficeLevel, division: string, tree: DivisionTree): boolean {
  try {
    jurisdictionOf(level, division);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
  if (level === 'ministry') return division === WHOLE_COUNTRY;
  return tree.find(division)?.level === level;
}

const LEVELS: Readonly<Record<OfficeLevel, { readonly zh: string; readonly en: string }>> = {
  county: { zh: '县级', en: 'county' },
  city: { zh: '市级', en: 'city' },
  province: { zh: '省级', en: 'province' },
  ministry: { zh: '部级', en: 'ministry' },
};

function unfit(level: OfficeLevel, division: string, tree: DivisionTree) {
  const { zh, en } = LEVELS[level];
  const place = tree.nameOf(division) || division;
  const example =
    level === 'ministry'
      ? { zh: '部级应为 000000', en: 'for the ministry it is 000000' }
      : { zh: '请选择该级的行政区划', en: 'choose a division of that level' };
  return fieldProblem('division', 'level', {
    zh: `${place} 不是${zh}行政区划，${example.zh}`,
    en: `${division} is no division of the level ${en}; ${example.en}`,
  });
}

const OFFICES_ONLY = {
  zh: '只有主管部门有层级和行政区划，专家机构请不要填写',
  en: 'Only an office has a level and a division; leave them out for a body of experts',
};

const LEVEL_MISSING = {
  zh: '请选择主管部门的层级：县级、市级、省级或部级',
  en: 'Choose the level of the office: county, city, province or ministry',
};

const PLACE_MISSING = {
  zh: '请选择主管部门所在的行政区划；部级为 000000',
  en: 'Choose the division of the office; 000000 for the ministry',
};
