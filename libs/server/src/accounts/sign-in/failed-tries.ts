import { Injectable } from '@nestjs/common';
import { AuditTrail, OutboxWriter, SignInFailureStore, type Transaction } from '@tidu/data-access';
import { afterFailure, remainingDelay, startsDelay, type FailedSignIns } from '@tidu/domain';
import type { Client } from './client';
import { codeSubjectOf, networkSubjectOf, subjectOf } from './subjects';

/** Somebody tries to prove to be the owner of an e-mail address. */
export interface Try {
  readonly email: string;
  readonly client: Client;
  /** Absent: by the password. */
  readonly by?: 'second-factor';
}

/** A try that was counted as a failure before it was checked. */
export interface CountedTry extends Try {
  readonly before: FailedSignIns;
  readonly counted: FailedSignIns;
}

/**
 * Counts failed tries by account and by network address. A network address counts only what has
 * failed, so that an office may sign in all at once; an account counts a try before it is checked,
 * so that a thousand guesses that come at once do not all get through. Wrong codes of the second
 * factor count by themselves: whoever has the password, or sets a new one, guesses no faster.
 */
@Injectable()
export class FailedTries {
  constructor(
    private readonly failures: SignInFailureStore,
    private readonly outbox: OutboxWriter,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * Counts a try, unless it has to wait; no other try at the same account is counted meanwhile.
   * @returns milliseconds to wait instead
   */
  async count(tx: Transaction, tried: Try): Promise<CountedTry | number> {
    const [now, subject] = [Date.now(), accountSubjectOf(tried)];
    const before = await this.failures.lock(tx, subject);
    const wait = Math.max(
      remainingDelay('account', before, now),
      await this.waitOfAddress(tx, tried.client, now),
    );
    if (wait > 0) return wait;
    const counted = afterFailure(before, now);
    await this.failures.keep(tx, subject, counted);
    return { ...tried, before, counted };
  }

  /** The try has succeeded, though somebody is not signed in by it alone. */
  async takeBack(tx: Transaction, attempt: CountedTry): Promise<void> {
    const { before, counted } = attempt;
    const subject = accountSubjectOf(attempt);
    const present = await this.failures.lock(tx, subject);
    const lastAt = present.lastAt === counted.lastAt ? before.lastAt : present.lastAt;
    await this.failures.keep(tx, subject, { count: present.count - 1, lastAt });
  }

  /**
   * The try has failed for good. The owner is told once, when the waiting starts; for an address
   * without account just as much is done here, and the job finds nobody to tell.
   * @param account null when there is none
   */
  async fail(
    tx: Transaction,
    { email, client, counted }: CountedTry,
    account: string | null,
  ): Promise<void> {
    if (client.address !== null) {
      const subject = networkSubjectOf(client.address);
      const failed = await this.failures.lock(tx, subject);
      await this.failures.keep(tx, subject, afterFailure(failed, Date.now()));
    }
    if (!startsDelay('account', counted)) return;
    const subject = subjectOf(email);
    const [job, dedupeKey] = ['accounts.lockout', `lockout-${subject}`] as const;
    await this.outbox.add(tx, { job, payload: { subject }, dedupeKey });
    await this.trail.append(tx, [
      {
        act: 'account.locked',
        account,
        organisation: null,
        subject: account,
        outcome: 'refused',
        detail: { failures: counted.count, address: client.address },
      },
    ]);
  }

  /**
   * Somebody has got in by a password, or by a code: the failures of that are forgotten, and those that they added to their network
   * address are taken off it. Other failures of that address stay: a guesser with an account of
   * their own gains nothing by it.
   */
  async forgive(tx: Transaction, tried: Try): Promise<void> {
    const { address } = tried.client;
    const { count } = await this.failures.lock(tx, accountSubjectOf(tried));
    if (count === 0) return;
    await this.failures.forget(tx, accountSubjectOf(tried));
    if (address === null) return;
    const subject = networkSubjectOf(address);
    const failed = await this.failures.lock(tx, subject);
    await this.failures.keep(tx, subject, { ...failed, count: failed.count - count });
  }

  private async waitOfAddress(tx: Transaction, client: Client, now: number): Promise<number> {
    if (client.address === null) return 0;
    const failed = await this.failures.find(tx, networkSubjectOf(client.address));
    return remainingDelay('address', failed, now);
  }
}

function accountSubjectOf({ email, by }: Try): string {
  return by === undefined ? subjectOf(email) : codeSubjectOf(email);
}
