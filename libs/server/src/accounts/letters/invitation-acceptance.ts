import { Injectable } from '@nestjs/common';
import type { AcceptInvitation, InvitationView } from '@tidu/contracts';
import {
  AccountStore,
  ActingStore,
  AuditTrail,
  MembershipStore,
  type LetterRow,
  type Transaction,
} from '@tidu/data-access';
import { ProblemError } from '@tidu/platform';
import { grantsIn } from '../members/role-rules';
import { NewPassword } from '../own-account/new-password';
import type { Client } from '../sign-in/client';
import { FailedTries } from '../sign-in/failed-tries';
import { Gate } from '../sign-in/gate';
import { PasswordCheck } from '../sign-in/password-check';
import { belongsAlready, inviterGone, ownInvitation, refuseConflicts } from './invitation-problems';
import { LetterLinks } from './letter-links';

/** An invitation with the parts that every invitation has. */
type Invitation = LetterRow & {
  readonly organisationId: string;
  readonly roles: NonNullable<LetterRow['roles']>;
};

/** Joins an organisation by the link of a letter. */
@Injectable()
export class InvitationAcceptance {
  constructor(
    private readonly gate: Gate,
    private readonly links: LetterLinks,
    private readonly accounts: AccountStore,
    private readonly acting: ActingStore,
    private readonly members: MembershipStore,
    private readonly passwords: PasswordCheck,
    private readonly newPassword: NewPassword,
    private readonly tries: FailedTries,
    private readonly trail: AuditTrail,
  ) {}

  /** @throws ProblemError `token.invalid` */
  async open(token: string, client: Client): Promise<InvitationView> {
    const letter = await this.find(token, client);
    const { email } = letter;
    const account = await this.gate.read(async (tx) => {
      await this.refuseLapsed(tx, letter);
      return this.accounts.findByEmail(tx, email);
    });
    return {
      email,
      organisationName: letter.organisationName ?? '',
      roles: [...letter.roles],
      invitedBy: letter.inviter,
      accountExists: account !== undefined,
      expiresAt: (letter.expiresAt as Date).toISOString(),
    };
  }

  /**
   * With a new account, or with the one that there is and its password.
   * @throws ProblemError `token.invalid`, `session.refused`, `session.delayed`, `password.refused`,
   *   `request.invalid` without a name for a new account, `role.conflict`, `state.not-allowed`
   */
  async accept(wish: AcceptInvitation, client: Client): Promise<void> {
    const letter = await this.find(wish.token, client);
    const { email } = letter;
    const account = await this.gate.read(async (tx) => {
      await this.refuseLapsed(tx, letter);
      return this.accounts.findByEmail(tx, email);
    });
    if (account) await this.join(letter, wish, client);
    else await this.joinAnew(letter, wish, client);
  }

  private async find(token: string, client: Client): Promise<Invitation> {
    const letter = await this.links.find('invitation', token, client);
    const { organisationId, roles } = letter;
    // The table has a rule that these two are there.
    return { ...letter, organisationId: organisationId as string, roles: roles ?? [] };
  }

  /** Uses it up; whoever takes the inviter's right away at this moment waits, or was quicker. */
  private async use(tx: Transaction, letter: Invitation): Promise<void> {
    await this.links.use(tx, letter);
    await this.refuseLapsed(tx, letter);
  }

  /** Nobody lets others in any longer than the right lasts; the installation itself always may. */
  private async refuseLapsed(
    tx: Transaction,
    { askedBy, organisationId, organisationKind }: Invitation,
  ): Promise<void> {
    if (askedBy === null || organisationKind === null) return;
    const held = await this.members.activeOf(tx, askedBy);
    const grants = held.some(({ id, roles }) =>
      grantsIn({ organisation: id, roles }, { id: organisationId, kind: organisationKind }),
    );
    if (!grants) throw inviterGone();
  }

  private async join(
    letter: Invitation,
    { password }: AcceptInvitation,
    client: Client,
  ): Promise<void> {
    const who = { email: letter.email, client };
    const right = await this.passwords.check(who, password, 'invitation.accept');
    await this.gate.transaction(async (tx) => {
      await this.use(tx, letter);
      const account = await this.passwords.accept(tx, right);
      await this.tries.forgive(tx, who);
      await this.addMembership(tx, account.id, letter);
    });
  }

  private async joinAnew(
    letter: Invitation,
    { name, password }: AcceptInvitation,
    client: Client,
  ): Promise<void> {
    const { email, language, organisationName: organisation } = letter;
    if (name === undefined) throw nameMissing();
    const personal = { account: name, email, organisation: organisation ?? undefined };
    const passwordHash = await this.newPassword.hash(password, 'password', personal);
    await this.gate.transaction(async (tx) => {
      await this.use(tx, letter);
      const id = await this.accounts.add(tx, { email, name, language, passwordHash });
      if (id === undefined) throw madeMeanwhile();
      const { address } = client;
      await this.trail.append(tx, [
        {
          act: 'account.register',
          account: id,
          organisation: null,
          subject: id,
          outcome: 'done',
          detail: { letter: letter.id, step: 'completed', address },
        },
      ]);
      await this.addMembership(tx, id, letter);
    });
  }

  private async addMembership(
    tx: Transaction,
    accountId: string,
    { id, email, organisationId, organisationKind, roles, askedBy: grantedBy }: Invitation,
  ): Promise<void> {
    if (accountId === grantedBy) throw ownInvitation();
    await this.members.lockAccount(tx, email);
    const elsewhere = await this.members.rolesElsewhere(tx, email, organisationId);
    refuseConflicts(organisationKind, roles, elsewhere);
    const added = { accountId, organisationId, roles, grantedBy };
    if (!(await this.acting.addMembership(tx, added))) throw belongsAlready();
    await this.trail.append(tx, [
      {
        act: 'invitation.accept',
        account: accountId,
        organisation: organisationId,
        subject: id,
        outcome: 'done',
        detail: { roles, grantedBy },
      },
    ]);
  }
}

function nameMissing(): ProblemError {
  const message = {
    zh: 'name：请填写姓名，新账号需要',
    en: 'name: give your name, a new account needs one',
  };
  return new ProblemError('request.invalid', {
    message,
    errors: [{ path: 'name', rule: 'required', message }],
  });
}

function madeMeanwhile(): ProblemError {
  return new ProblemError('state.not-allowed', {
    message: {
      zh: '该邮箱刚刚注册了账号；请重新打开链接，用该账号的密码接受邀请',
      en: 'An account with this address was just made; open the link again and accept with its password',
    },
  });
}
