import type { DivisionTree } from '@tidu/domain';
import { fieldProblem } from '../organisations/problems';

/**
 * The place whose office decides on a claim: where the enterprise is known to be, else what the
 * claimant says, which must be a county or a city without counties.
 * @param known division of the enterprise; undefined when it is not known
 * @throws ProblemError `request.invalid`
 */
export function claimPlace(said: string, known: string | undefined, tree: DivisionTree): string {
  const division = tree.find(said);
  if (!division) throw fieldProblem('division', 'unknown', UNKNOWN);
  if (known !== undefined) return known;
  const isLast =
    division.level === 'county' || (division.level === 'city' && !hasPlacesBelow(said, tree));
  if (!isLast) throw fieldProblem('division', 'county', TOO_WIDE);
  return said;
}

function hasPlacesBelow(code: string, { divisions }: DivisionTree): boolean {
  return divisions.some(({ parentCode }) => parentCode === code);
}

const UNKNOWN = {
  zh: '没有这个行政区划，请从列表中选择企业注册地所在的县（市、区）',
  en: 'There is no such division; choose the county where the enterprise is registered',
};

const TOO_WIDE = {
  zh: '请选择到县（市、区）；不设县区的地级市选择该市',
  en: 'Choose a county; a city only when it has no counties',
};
