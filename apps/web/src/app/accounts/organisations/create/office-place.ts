import { OFFICE_LEVELS, type OfficeLevel } from '@tidu/domain';

const DIGITS: Readonly<Record<OfficeLevel, number>> = {
  ministry: 0,
  province: 2,
  city: 4,
  county: 6,
};

/** The level of the office of a place: 3306 is a city's; nothing picked, the ministry's. */
export function levelOfPlace(prefix: string): OfficeLevel | undefined {
  return OFFICE_LEVELS.find((level) => DIGITS[level] === prefix.length);
}

/** The whole code of a place: 3306 becomes 330600; of the ministry 000000. */
export function divisionOf(prefix: string): string {
  return prefix.padEnd(6, '0');
}

/** Provinces whose department is one of 经济和信息化; those of the others are of 工业和信息化. */
const ECONOMY_PROVINCES: ReadonlySet<string> = new Set(['11', '31', '33', '42', '50', '51']);
const MINISTRY = '工业和信息化部';

/**
 * What the office of a place is usually called. A district 区 is named after its city, a county or
 * a county-level city 县级市 by itself. A proposal only: bureaus are named in many ways.
 * @param names of the places from the province down, such as 浙江省 绍兴市 越城区
 */
export function proposedOfficeName(prefix: string, names: readonly string[]): string {
  const [province = '', city = '', county = ''] = names;
  if (prefix === '') return MINISTRY;
  const field = ECONOMY_PROVINCES.has(prefix.slice(0, 2)) ? '经济和信息化' : '工业和信息化';
  if (names.length === 1) return `${province}${field}${province.endsWith('市') ? '局' : '厅'}`;
  if (names.length === 2) return `${city}${field}局`;
  return `${county.endsWith('区') ? city : ''}${county}${field}局`;
}
