import type { SessionView } from '@tidu/contracts';
import type { Permission } from '@tidu/domain';

/** One line of the navigation. */
export interface Place {
  readonly path: string;
  /** Translation key. */
  readonly label: string;
  readonly icon: string;
  /** The line stands for its own page alone, not for the pages below. */
  readonly exact?: boolean;
}

interface OfficePlace extends Place {
  /** Absent: open to everybody. */
  readonly needed?: Permission;
}

const WORK: readonly OfficePlace[] = [
  {
    path: '/screenings',
    label: 'screenings.list.title',
    icon: 'fund',
    needed: 'screening.read',
  },
  {
    path: '/enterprises',
    label: 'enterprises.list.title',
    icon: 'bank',
    needed: 'enterprise.read',
  },
  {
    path: '/imports',
    label: 'imports.list.title',
    icon: 'import',
    needed: 'enterprise.import',
  },
  {
    path: '/claims/review',
    label: 'shell.places.claimReview',
    icon: 'solution',
    needed: 'claim.decide',
  },
];

const RULES: readonly OfficePlace[] = [
  { path: '/programmes', label: 'programmes.list.title', icon: 'book' },
  { path: '/rules', label: 'rules.library.title', icon: 'read' },
  {
    path: '/back-tests',
    label: 'backTests.list.title',
    icon: 'experiment',
    needed: 'rules.back-test',
  },
  { path: '/calendar', label: 'calendar.title', icon: 'calendar' },
];

const PEOPLE: readonly OfficePlace[] = [
  {
    path: '/organisations',
    label: 'shell.places.organisations',
    icon: 'apartment',
    needed: 'organisation.read',
  },
  { path: '/roles', label: 'shell.places.roles', icon: 'team', needed: 'organisation.read' },
  {
    path: '/substitutions',
    label: 'shell.places.substitutions',
    icon: 'user-switch',
    needed: 'substitute.name',
  },
  { path: '/audit', label: 'shell.places.audit', icon: 'audit', needed: 'audit.read' },
];

const CLAIMS: Place = { path: '/claims', label: 'shell.places.claims', icon: 'file-protect' };

/** The places that somebody may open; an enterprise has itself in the place of the office's lists. */
export function placesOf(session: SessionView): readonly Place[] {
  const { organisation, permissions, stage } = session;
  const open = (places: readonly OfficePlace[]): readonly Place[] =>
    places.filter(({ needed }) => needed === undefined || permissions.includes(needed));
  if (stage !== 'full') return open(RULES);
  if (!organisation) return [CLAIMS, ...open(RULES)];
  if (organisation.kind === 'enterprise') {
    return [...ownPlaces(organisation.enterpriseId), CLAIMS, ...open(RULES), ...open(PEOPLE)];
  }
  if (organisation.kind === 'platform') return [...open(PEOPLE), ...open(RULES)];
  return [...open(WORK), ...open(RULES), ...open(PEOPLE)];
}

function ownPlaces(enterpriseId: string | null): readonly Place[] {
  if (!enterpriseId) return [];
  const own = `/enterprises/${enterpriseId}`;
  return [
    { path: `${own}/assessment`, label: 'assessments.title', icon: 'rise' },
    { path: own, label: 'shell.places.ownEnterprise', icon: 'bank', exact: true },
  ];
}
