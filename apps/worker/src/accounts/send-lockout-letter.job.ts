import { Injectable } from '@nestjs/common';
import {
  HandlesJob,
  JOB_DEFS,
  MailNotSentError,
  PermanentJobError,
  type JobContext,
  type JobHandler,
  type LockoutPayload,
} from '@tidu/platform';
import { SendLockoutLetter } from '@tidu/server';

@Injectable()
@HandlesJob('accounts.lockout')
export class SendLockoutLetterJob implements JobHandler<'accounts.lockout'> {
  constructor(private readonly letters: SendLockoutLetter) {}

  async handle({ subject }: LockoutPayload, { attempt }: JobContext): Promise<void> {
    try {
      await this.letters.execute(subject);
    } catch (error) {
      const isForGood = error instanceof MailNotSentError && error.permanent;
      if (isForGood || attempt >= JOB_DEFS['accounts.lockout'].attempts) {
        await this.letters.giveUp(subject);
      }
      throw isForGood ? new PermanentJobError(error.message, { cause: error }) : error;
    }
  }
}
