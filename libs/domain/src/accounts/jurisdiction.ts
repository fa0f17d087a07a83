/** Levels of an office, from the nearest to the widest. */
export const OFFICE_LEVELS = ['county', 'city', 'province', 'ministry'] as const;
export type OfficeLevel = (typeof OFFICE_LEVELS)[number];

/** The division codes that an office answers for: those in a range, except some ranges. */
export interface Jurisdiction {
  /** Six digits; both ends included. */
  readonly from: string;
  readonly to: string;
  readonly except: readonly { readonly from: string; readonly to: string }[];
}

/**
 * Cities with an authority of their own 计划单列市 (大连 宁波 厦门 青岛 深圳): they recommend to the
 * ministry themselves, their province has no say.
 */
export const SEPARATELY_PLANNED_CITIES = ['2102', '3302', '3502', '3702', '4403'] as const;

const DIGITS: Readonly<Record<OfficeLevel, number>> = {
  county: 6,
  city: 4,
  province: 2,
  ministry: 0,
};

/**
 * What an office answers for. Codes are compared as texts, so a range is one index scan.
 * @param division code of the office's place, six digits; any for the ministry
 * @throws RangeError when the code does not fit the level
 */
export function jurisdictionOf(level: OfficeLevel, division: string): Jurisdiction {
  if (!/^\d{6}$/.test(division)) throw new RangeError(`no division code: ${division}`);
  const digits = DIGITS[level];
  if (!/^0*$/.test(division.slice(digits))) {
    throw new RangeError(`${division} is no place of the level ${level}`);
  }
  const prefix = division.slice(0, digits);
  return {
    ...rangeOf(prefix),
    except:
      level === 'province'
        ? SEPARATELY_PLANNED_CITIES.filter((city) => city.startsWith(prefix)).map(rangeOf)
        : [],
  };
}

/** Whether a place lies in a jurisdiction. */
export function answersFor({ from, to, except }: Jurisdiction, division: string): boolean {
  const within = (range: { from: string; to: string }): boolean =>
    division >= range.from && division <= range.to;
  return within({ from, to }) && !except.some(within);
}

/**
 * Whether any place below a prefix lies in a jurisdiction.
 * @param prefix of division codes: two, four or six digits
 */
export function reachesInto({ from, to, except }: Jurisdiction, prefix: string): boolean {
  const asked = rangeOf(prefix);
  const isExcepted = except.some((range) => asked.from >= range.from && asked.to <= range.to);
  return asked.from <= to && asked.to >= from && !isExcepted;
}

function rangeOf(prefix: string): { from: string; to: string } {
  return { from: prefix.padEnd(6, '0'), to: prefix.padEnd(6, '9') };
}
