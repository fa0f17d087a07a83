import { Injectable } from '@nestjs/common';
import type { RequestLetter } from '@tidu/contracts';
import {
  AuditTrail,
  LetterStore,
  OutboxWriter,
  RequestCountStore,
  requestSubject,
  type Transaction,
} from '@tidu/data-access';
import { networkOf } from '@tidu/platform';
import type { Client } from '../sign-in/client';
import { Gate } from '../sign-in/gate';
import { hidden } from '../sign-in/subjects';
import { TooSoonError } from '../sign-in/too-soon-error';
import { letterKey } from './letter-kinds';

const HOUR = 3600;

/** Letters in an hour: to one e-mail address, and asked for from one network address. */
const LIMITS = { email: 5, address: 20 } as const;

/**
 * Asks for a letter to reset a password or to register. Nothing here depends on whether the address
 * has an account; the job finds that out.
 */
@Injectable()
export class AskForLetter {
  constructor(
    private readonly gate: Gate,
    private readonly letters: LetterStore,
    private readonly counts: RequestCountStore,
    private readonly outbox: OutboxWriter,
    private readonly trail: AuditTrail,
  ) {}

  /** @throws ProblemError `request.too-many` */
  async execute(
    purpose: 'reset' | 'registration',
    { email, language }: RequestLetter,
    client: Client,
  ): Promise<void> {
    const wait = await this.gate.transaction(async (tx) => {
      const wait = await this.overLimit(tx, email, client);
      if (wait > 0) return wait;
      const askedFrom = client.address;
      const letterId = await this.letters.ask(tx, {
        purpose,
        email,
        language: language ?? 'zh',
        askedFrom,
      });
      const [job, dedupeKey] = ['accounts.letter', letterKey(letterId)] as const;
      await this.outbox.add(tx, { job, payload: { letterId }, dedupeKey });
      await this.trail.append(tx, [
        {
          act: purpose === 'reset' ? 'account.reset-request' : 'account.register',
          account: null,
          organisation: null,
          subject: hidden(email),
          outcome: 'done',
          detail: { letter: letterId, step: 'asked', address: askedFrom },
        },
      ]);
      return 0;
    });
    if (wait > 0) throw tooMany(wait);
  }

  /** @returns seconds to wait; 0 when there is room */
  private async overLimit(tx: Transaction, email: string, client: Client): Promise<number> {
    const toEmail = await this.counts.hit(tx, requestSubject('letter-to', email), HOUR);
    if (toEmail.count > LIMITS.email) return toEmail.resetSeconds;
    if (client.address === null) return 0;
    const subject = requestSubject('letter-from', networkOf(client.address));
    const fromAddress = await this.counts.hit(tx, subject, HOUR);
    return fromAddress.count > LIMITS.address ? fromAddress.resetSeconds : 0;
  }
}

function tooMany(seconds: number): TooSoonError {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  return new TooSoonError('request.too-many', Math.max(1, seconds), {
    zh: `申请邮件过于频繁，请先查看收件箱和垃圾邮件，或在 ${minutes} 分钟后再试`,
    en: `Too many mails were asked for; look into your inbox and junk mail, or try again in ${minutes} minutes`,
  });
}
