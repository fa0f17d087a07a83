import { createTransport } from 'nodemailer';
import { messageOf } from './mail-message';
import type { Mailbox } from './mailbox';
import { Mailer, MailNotSentError, type Mail } from './mailer';

const THIS_MACHINE = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Sends mail by a server such as smtp://user:password@host:587. */
export class SmtpMailer extends Mailer {
  private readonly transport;

  constructor(
    url: string,
    private readonly from: Mailbox,
  ) {
    super();
    this.transport = createTransport(smtpOptions(url));
  }

  async send(mail: Mail): Promise<void> {
    const message = messageOf(mail, this.from);
    try {
      await this.transport.sendMail(message);
    } catch (error) {
      throw notSent(error);
    }
  }
}

/** What the address says comes first: `?requireTLS=false` for a server that cannot. */
export function smtpOptions(url: string) {
  const { protocol, password, hostname } = new URL(url);
  return {
    url,
    // A password does not travel in the clear unless it stays on this machine.
    requireTLS: protocol === 'smtp:' && password !== '' && !THIS_MACHINE.test(hostname),
    // Content comes as text only; whatever looks like a file or an address stays text.
    disableFileAccess: true,
    disableUrlAccess: true,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  };
}

/** A code of 500 and more is final (RFC 5321, 4.2.1), unless it is about our own sign-in. */
function notSent(error: unknown): MailNotSentError {
  const { responseCode, code, message } = error as Error & { responseCode?: number; code?: string };
  const permanent = (responseCode ?? 0) >= 500 && code !== 'EAUTH';
  return new MailNotSentError(message, permanent, { cause: error });
}
