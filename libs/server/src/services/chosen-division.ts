import { currentViewer } from '@tidu/data-access';
import { answersFor, isMember, type Bilingual, type Jurisdiction } from '@tidu/domain';
import { ProblemError } from '@tidu/platform';
import type { DivisionDirectory } from './division-directory';

/**
 * The places that somebody chose, as a prefix of division codes; an office that chose none works on
 * its own places, and on no others in any case.
 * @returns null for all places
 * @throws ProblemError `request.invalid` when there is no such place, or it is another office's
 */
export async function chosenDivision(
  prefix: string | undefined,
  divisions: DivisionDirectory,
): Promise<string | null> {
  const jurisdiction = jurisdictionNow();
  if (prefix === undefined) return jurisdiction && prefixOf(jurisdiction);
  const code = prefix.padEnd(6, '0');
  if (!(await divisions.tree()).find(code)) {
    throw invalid('division.unknown', {
      zh: `没有行政区划 ${prefix}`,
      en: `There is no division ${prefix}`,
    });
  }
  const last = prefix.padEnd(6, '9');
  if (jurisdiction && !(answersFor(jurisdiction, code) && answersFor(jurisdiction, last))) {
    throw invalid('division.outside-jurisdiction', {
      zh: `${prefix} 不在本机关辖区内，请选择辖区内的地区，或不选地区（即整个辖区）`,
      en: `This office does not answer for ${prefix}; choose a place of its own, or none for all of them`,
    });
  }
  return prefix;
}

function jurisdictionNow(): Jurisdiction | null {
  const viewer = currentViewer();
  return viewer && isMember(viewer) ? viewer.jurisdiction : null;
}

function prefixOf({ from, to }: Jurisdiction): string | null {
  const shared = [6, 4, 2].find((digits) => from.slice(0, digits) === to.slice(0, digits));
  return shared === undefined ? null : from.slice(0, shared);
}

function invalid(rule: string, message: Bilingual): ProblemError {
  return new ProblemError('request.invalid', {
    message,
    errors: [{ path: 'division', rule, message }],
  });
}
