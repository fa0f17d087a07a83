import { Injectable } from '@nestjs/common';
import type { RecoveryCodesView, SecondFactorEnrolment } from '@tidu/contracts';
import {
  AccountStore,
  AuditTrail,
  RecoveryCodeStore,
  SessionStore,
  type AccountRow,
  type Transaction,
} from '@tidu/data-access';
import type { AuditAct } from '@tidu/domain';
import {
  checkTotp,
  newRecoveryCodes,
  newTotpSecret,
  ProblemError,
  SecretBox,
  totpAddress,
} from '@tidu/platform';
import { actorOf } from '../sign-in/actor-of';
import type { Authenticated } from '../sign-in/authenticate';
import type { IssuedSession } from '../sign-in/begin-session';
import type { Client } from '../sign-in/client';
import { FailedTries } from '../sign-in/failed-tries';
import { Gate } from '../sign-in/gate';
import { SecondFactorCheck } from '../sign-in/second-factor-check';
import { longestSeconds } from '../sign-in/session-limits';
import { StepUp } from '../sign-in/step-up';
import { delayedSignIn } from '../sign-in/too-soon-error';
import { CODE_REFUSED, SIGN_IN_AGAIN } from './second-factor-problems';

/** What the authenticator application calls us. */
const ISSUER = 'Tidu 梯度';
/** Set up or replaced only soon after signing in: a session may be stolen (OWASP ASVS 5.0, 7.5.1). */
const RECENT_MS = 10 * 60_000;

/** Codes that are shown once, and the session that goes on under a new token. */
export interface ConfirmedFactor {
  readonly recoveryCodes: RecoveryCodesView;
  readonly issued: IssuedSession;
}

type Work<T> = (tx: Transaction, account: AccountRow) => Promise<T | undefined>;

/** Sets up and renews one's own second factor. */
@Injectable()
export class SecondFactor {
  constructor(
    private readonly gate: Gate,
    private readonly accounts: AccountStore,
    private readonly sessions: SessionStore,
    private readonly recoveryCodes: RecoveryCodeStore,
    private readonly check: SecondFactorCheck,
    private readonly tries: FailedTries,
    private readonly stepUp: StepUp,
    private readonly box: SecretBox,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * Offers a secret; the present second factor stays in force until the new one is confirmed.
   * @throws ProblemError `state.not-allowed` when the sign-in is too long ago
   */
  enrol(authenticated: Authenticated): Promise<SecondFactorEnrolment> {
    const { accountId } = authenticated;
    return this.gate.transaction(async (tx) => {
      const account = await this.accountOf(tx, authenticated);
      await this.requireRecent(tx, authenticated);
      const secret = newTotpSecret();
      await this.accounts.offerSecret(tx, accountId, this.box.seal(secret, accountId));
      const address = totpAddress({ secret, issuer: ISSUER, account: account.email });
      return { secret, address };
    });
  }

  /**
   * Puts the offered secret in force once a code of it proves that it has arrived. The session
   * becomes a full one.
   * @throws ProblemError `session.refused`, `session.delayed`, `state.not-allowed`
   */
  confirm(authenticated: Authenticated, code: string, client: Client): Promise<ConfirmedFactor> {
    const { accountId } = authenticated;
    return this.attempt(authenticated, client, 'account.second-factor', async (tx, account) => {
      await this.requireRecent(tx, authenticated);
      const { totpNextSecret } = account;
      if (totpNextSecret === null) return undefined;
      const secret = this.check.open(totpNextSecret, accountId);
      const answer = checkTotp({ secret, code, now: Date.now() });
      if (!answer.ok) return undefined;
      const { step } = answer;
      await this.accounts.confirmSecret(tx, accountId, { secret: totpNextSecret, step });
      const recoveryCodes = await this.renewCodes(tx, accountId);
      const sessionId = authenticated.sessionId as string;
      const issued = await this.stepUp.execute(tx, { sessionId, accountId });
      if (!issued) throw new ProblemError('session.required');
      await this.sessions.endAll(tx, accountId, issued.sessionId);
      return { recoveryCodes, issued };
    });
  }

  /**
   * New recovery codes in place of all earlier ones, for a code of the application.
   * @throws ProblemError `session.refused`, `session.delayed`
   */
  renewRecoveryCodes(
    authenticated: Authenticated,
    code: string,
    client: Client,
  ): Promise<RecoveryCodesView> {
    return this.attempt(authenticated, client, 'account.recovery-codes', async (tx, account) => {
      const isTaken = await this.check.takeTotp(tx, account, code);
      return isTaken ? this.renewCodes(tx, account.id) : undefined;
    });
  }

  /** Codes are guessed here as they are at the sign-in, so they count and wait as there. */
  private async attempt<T>(
    authenticated: Authenticated,
    client: Client,
    act: AuditAct,
    work: Work<T>,
  ): Promise<T> {
    const outcome = await this.gate.transaction(async (tx) => {
      const account = await this.accountOf(tx, authenticated);
      const who = { email: account.email, client, by: 'second-factor' } as const;
      const attempt = await this.tries.count(tx, who);
      if (typeof attempt === 'number') return { wait: attempt };
      const done = await work(tx, account);
      const outcome = done === undefined ? 'refused' : 'done';
      if (outcome === 'refused') await this.tries.fail(tx, attempt, account.id);
      else await this.tries.takeBack(tx, attempt);
      await this.trail.append(tx, [
        { ...actorOf(authenticated), act, subject: account.id, outcome },
      ]);
      return { done };
    });
    if (outcome.wait !== undefined) throw delayedSignIn(outcome.wait);
    if (outcome.done === undefined) throw new ProblemError('session.refused', CODE_REFUSED);
    return outcome.done;
  }

  private async renewCodes(tx: Transaction, accountId: string): Promise<RecoveryCodesView> {
    const { codes, hashes } = newRecoveryCodes();
    const hexes = hashes.map((hash) => hash.toString('hex'));
    await this.recoveryCodes.replace(tx, accountId, hexes);
    return { codes: [...codes] };
  }

  /** Of a browser that is signed in, or has still to set it up; never of a token for programs. */
  private async accountOf(
    tx: Transaction,
    { accountId, sessionId, stage }: Authenticated,
  ): Promise<AccountRow> {
    const isOwner = sessionId !== null && stage !== 'second-factor';
    const account = isOwner ? await this.accounts.lock(tx, accountId) : undefined;
    if (account) return account;
    throw new ProblemError('session.required');
  }

  private async requireRecent(tx: Transaction, { sessionId, stage }: Authenticated): Promise<void> {
    // An unfinished sign-in has its time to set one up, counted from the password all the same.
    const recent = stage === 'enrol' ? longestSeconds('enrol', []) * 1000 : RECENT_MS;
    const place = await this.sessions.placeOf(tx, sessionId as string);
    const age = Date.now() - (place?.createdAt.getTime() ?? 0);
    if (age > recent) throw new ProblemError('state.not-allowed', SIGN_IN_AGAIN);
  }
}
