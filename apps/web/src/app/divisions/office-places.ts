import type { OrganisationView } from '@tidu/contracts';
import { answersFor, jurisdictionOf } from '@tidu/domain';
import { prefixOf } from './division-code';

/** The places that an office below the ministry may choose from: its own. */
export interface OfficePlaces {
  /** The office's own place, six digits. */
  readonly code: string;
  /** Its code without trailing zeros: 33, 3306, 330602. */
  readonly prefix: string;
  /** What it is called in the office: 越城区 without its city and province. */
  readonly name: string;
  /** Whether there is nothing to choose: a county has no places below it. */
  readonly single: boolean;
  /** Whether the office answers for a place, six digits. */
  has(code: string): boolean;
}

/** Null where every place may be chosen: for the ministry, and for whoever is no office. */
export function officePlacesOf(organisation: OrganisationView | null): OfficePlaces | null {
  const { level, divisionCode, divisionName } = organisation ?? {};
  if (!level || level === 'ministry' || !divisionCode) return null;
  const jurisdiction = jurisdictionOf(level, divisionCode);
  return {
    code: divisionCode,
    prefix: prefixOf(divisionCode),
    name: divisionName?.split(' ').at(-1) ?? divisionCode,
    single: level === 'county',
    has: (code) => answersFor(jurisdiction, code),
  };
}
