import { Injectable } from '@nestjs/common';
import type { ChooseOrganisation } from '@tidu/contracts';
import {
  AccountStore,
  ActingStore,
  AuditTrail,
  SessionStore,
  type AccountRow,
  type OwnMembershipRow,
  type SessionPlace,
  type Transaction,
} from '@tidu/data-access';
import { isMember, type Role } from '@tidu/domain';
import { newToken, ProblemError } from '@tidu/platform';
import type { Authenticated } from './authenticate';
import { stageOf, type IssuedSession } from './begin-session';
import type { OpenedSession } from './client';
import { Gate } from './gate';
import { OpenedSessions } from './opened-sessions';
import { demandSecondFactor, IDLE_SECONDS, longestSeconds } from './session-limits';

interface Chosen {
  readonly membership: OwnMembershipRow;
  /** Those in which one acts: of the principal, where there is one. */
  readonly roles: readonly Role[];
  readonly principal: string | null;
}

/** Chooses for which organisation, or in whose place, somebody acts from now on. */
@Injectable()
export class OrganisationChoice {
  constructor(
    private readonly gate: Gate,
    private readonly accounts: AccountStore,
    private readonly acting: ActingStore,
    private readonly sessions: SessionStore,
    private readonly trail: AuditTrail,
    private readonly opened: OpenedSessions,
  ) {}

  /**
   * The session gets a new token. Where the second factor is demanded that was not answered at the
   * sign-in, or too long ago for a session that might lie idle, it is asked for, or set up, first.
   * @throws ProblemError `session.required`, `resource.not-found`
   */
  async execute(authenticated: Authenticated, wish: ChooseOrganisation): Promise<OpenedSession> {
    const { sessionId, accountId, viewer } = authenticated;
    if (sessionId === null || !isMember(viewer)) throw new ProblemError('session.required');
    const issued = await this.gate.transaction(async (tx) => {
      const chosen = await this.choose(tx, accountId, wish);
      const place = await this.sessions.placeOf(tx, sessionId);
      const issued = place && (await this.replace(tx, authenticated, chosen, place));
      if (!issued) throw new ProblemError('session.required');
      await this.trail.append(tx, [
        {
          act: 'session.act-for',
          account: accountId,
          principal: chosen.principal,
          organisation: chosen.membership.id,
          subject: issued.sessionId,
          outcome: 'done',
          detail: { before: { organisation: viewer.organisation, principal: viewer.principal } },
        },
      ]);
      return issued;
    });
    return this.opened.show(issued);
  }

  private async choose(
    tx: Transaction,
    accountId: string,
    { organisationId, principalId }: ChooseOrganisation,
  ): Promise<Chosen> {
    const memberships = await this.acting.listMemberships(tx, accountId);
    const membership = memberships.find(({ id }) => id === organisationId);
    if (!membership) throw notOnes();
    if (principalId === undefined) return { membership, roles: membership.roles, principal: null };
    const principals = await this.acting.listPrincipals(tx, accountId);
    const principal = principals.find(
      (each) => each.id === principalId && each.organisationId === organisationId,
    );
    if (!principal) throw noSubstitute();
    return { membership, roles: principal.roles, principal: principal.id };
  }

  private async replace(
    tx: Transaction,
    authenticated: Authenticated,
    { membership, roles, principal }: Chosen,
    place: SessionPlace,
  ): Promise<IssuedSession | undefined> {
    const { accountId, sessionId } = authenticated;
    const account = await this.accounts.find(tx, accountId);
    if (!account) return undefined;
    const isProved = !demandSecondFactor(roles) || isFresh(authenticated, account, place);
    const stage = isProved ? 'full' : stageOf(account, roles);
    const { token, hash } = newToken('session');
    const next = await this.sessions.replace(
      tx,
      sessionId as string,
      {
        tokenSha256: hash.toString('hex'),
        stage,
        organisation: membership.id,
        principal,
        lasts: longestSeconds(stage, roles),
      },
      false,
    );
    return next === undefined ? undefined : { token, sessionId: next };
  }
}

/**
 * Whether the second factor was answered in this session, and since then at most as long ago as a
 * strict session may lie idle, or in such a session all the time. Every sign-in asks for a second
 * factor that is set up, and setting one up ends all other sessions.
 */
function isFresh(
  { viewer }: Authenticated,
  { totpSecret }: AccountRow,
  { createdAt }: SessionPlace,
): boolean {
  if (totpSecret === null) return false;
  const isStrict = isMember(viewer) && demandSecondFactor(viewer.roles);
  return isStrict || Date.now() - createdAt.getTime() <= IDLE_SECONDS.strict * 1000;
}

function notOnes(): ProblemError {
  return new ProblemError('resource.not-found', {
    message: { zh: '您不是该机构的成员', en: 'You do not belong to this organisation' },
  });
}

function noSubstitute(): ProblemError {
  return new ProblemError('resource.not-found', {
    message: {
      zh: '您今天不是此人在该机构的代理人',
      en: 'You do not stand in for this person in this organisation today',
    },
  });
}
