import { Injectable } from '@nestjs/common';
import {
  HandlesJob,
  JOB_DEFS,
  MailNotSentError,
  PermanentJobError,
  type JobContext,
  type JobHandler,
  type LetterPayload,
} from '@tidu/platform';
import { SendLetter } from '@tidu/server';

@Injectable()
@HandlesJob('accounts.letter')
export class SendLetterJob implements JobHandler<'accounts.letter'> {
  constructor(private readonly letters: SendLetter) {}

  async handle({ letterId }: LetterPayload, { attempt }: JobContext): Promise<void> {
    try {
      await this.letters.execute(letterId);
    } catch (error) {
      const isForGood = error instanceof MailNotSentError && error.permanent;
      // After the last attempt the list of invitations must say so; the queue still logs the cause.
      if (isForGood || attempt >= JOB_DEFS['accounts.letter'].attempts) {
        await this.letters.giveUp(letterId);
      }
      throw isForGood ? new PermanentJobError(error.message, { cause: error }) : error;
    }
  }
}
