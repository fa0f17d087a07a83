import type { Mailbox } from './mailbox';

export interface MailContent {
  readonly subject: string;
  readonly text: string;
  /** A whole document; everything in it that came from people is escaped. */
  readonly html: string;
}

export interface Mail extends MailContent {
  readonly to: Mailbox;
}

/** Sends mail; by SMTP, or into a folder where there is no mail server. */
export abstract class Mailer {
  /** @throws MailNotSentError */
  abstract send(mail: Mail): Promise<void>;
}

export class MailNotSentError extends Error {
  override readonly name = 'MailNotSentError';

  constructor(
    message: string,
    /** Whether it would fail the next time too, such as for an address that does not exist. */
    readonly permanent: boolean,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
