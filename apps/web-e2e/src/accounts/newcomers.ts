import { randomUUID } from 'node:crypto';
import type { OrganisationPage } from '@tidu/contracts';
import type { Role } from '@tidu/domain';
import type { Caller } from '../caller';
import type { Sessions } from '../sessions';
import { linkOfLetter, tokenOf } from './mails';

/** A password that the rules take; of people that a test makes. */
export const PASSWORD = '晴耕雨读，四时不辍，岁岁如此';

/** An e-mail address that nobody has yet. */
export function newEmail(who: string): string {
  return `${who}.${randomUUID().slice(0, 8)}@example.cn`;
}

/** Invites somebody into the office of 浙江; the path and token of the letter's link. */
export async function invite(
  sessions: Sessions,
  email: string,
  roles: readonly Role[],
): Promise<string> {
  const leader = await sessions.callerOf('zhejiang.leader');
  const offices = await leader.get<OrganisationPage>(
    `/organisations?kind=office&text=${encodeURIComponent('浙江省')}`,
  );
  await leader.send('POST', `/organisations/${offices.items[0]?.id}/invitations`, {
    data: { email, roles },
  });
  return linkOfLetter(leader, email, /邀请/);
}

/** Accepts an invitation with a new account. */
export async function accept(nobody: Caller, link: string, name: string): Promise<void> {
  const data = { token: tokenOf(link), name, password: PASSWORD };
  await nobody.send('POST', '/invitations/accept', { data });
}
