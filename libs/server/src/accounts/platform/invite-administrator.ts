import { AuditTrail, PlatformStore, type Database } from '@tidu/data-access';
import { THREE_ADMINISTRATORS, type Role } from '@tidu/domain';
import { isMailAddress, newToken, ProblemError, type Configuration } from '@tidu/platform';
import { LETTER_KINDS } from '../letters/letter-kinds';

const PLATFORM = '平台管理';

export interface AdministratorInvitation {
  readonly email: string;
  readonly role: Role;
  /** Lets whoever opens it in, once. */
  readonly url: string;
  readonly validUntil: string;
}

/**
 * Invites one of the three administrators, as whoever installs the product does: before the first
 * of them nobody could. The link is returned, because there may be no mail server yet.
 * @param owner connection of the owner of the tables
 * @throws ProblemError `request.invalid` for what is no e-mail address or no such role
 */
export async function inviteAdministrator(
  owner: Database,
  configuration: Configuration,
  { email: given, role }: { readonly email: string; readonly role: string },
): Promise<AdministratorInvitation> {
  const email = given.trim().toLowerCase();
  if (!isMailAddress(email)) throw noAddress(given);
  const administrator = THREE_ADMINISTRATORS.find((known) => known === role);
  if (!administrator) throw noRole(role);
  const { token: kind, lasts, page } = LETTER_KINDS.invitation;
  const { token, hash } = newToken(kind);
  await owner.transaction(async (tx) => {
    const store = new PlatformStore();
    const organisation = await store.ensureOrganisation(tx, PLATFORM);
    const tokenSha256 = hash.toString('hex');
    const id = await store.invite(tx, organisation, {
      email,
      role: administrator,
      tokenSha256,
      lasts,
    });
    await new AuditTrail().append(tx, [
      {
        act: 'invitation.create',
        account: null,
        organisation,
        subject: id,
        outcome: 'done',
        detail: { email, roles: [administrator], by: 'command' },
      },
    ]);
  });
  return {
    email,
    role: administrator,
    url: `${configuration.address}${page}#token=${token}`,
    validUntil: new Date(Date.now() + lasts * 1000).toISOString(),
  };
}

function noAddress(given: string): ProblemError {
  const message = {
    zh: `“${given}”不是邮箱地址`,
    en: `"${given}" is no e-mail address`,
  };
  return new ProblemError('request.invalid', {
    message,
    errors: [{ path: 'email', rule: 'isEmail', message }],
  });
}

function noRole(given: string): ProblemError {
  const roles = THREE_ADMINISTRATORS.join(', ');
  const message = {
    zh: `没有管理员角色“${given}”；可用：${roles}`,
    en: `There is no administrator "${given}"; there are: ${roles}`,
  };
  return new ProblemError('request.invalid', {
    message,
    errors: [{ path: 'role', rule: 'isIn', message }],
  });
}
