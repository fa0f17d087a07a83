import { currentViewer } from '@tidu/data-access';
import { isMember, type Member } from '@tidu/domain';
import { ProblemError } from '@tidu/platform';

/**
 * Who acts at this moment.
 * @throws ProblemError `session.required` when nobody has signed in
 */
export function actingMember(): Member {
  const viewer = currentViewer();
  if (viewer && isMember(viewer)) return viewer;
  throw new ProblemError('session.required');
}

/** Whether an account acts itself or by its substitute: the two count as one pair of eyes. */
export function isActing({ account, principal }: Member, accountId: string): boolean {
  return accountId === account || accountId === principal;
}
