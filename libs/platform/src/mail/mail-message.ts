import { isMailAddress, oneLine, type Mailbox } from './mailbox';
import { MailNotSentError, type Mail } from './mailer';

/** A mail as nodemailer takes it. Addresses are given as parts, so that none is read as a list. */
export function messageOf({ to, subject, text, html }: Mail, from: Mailbox) {
  if (!isMailAddress(to.address)) throw new MailNotSentError('not a mail address', true);
  return {
    from: headerMailbox(from),
    to: headerMailbox(to),
    subject: oneLine(subject),
    text,
    html,
    headers: {
      // Keeps holiday answers from coming back (RFC 3834).
      'Auto-Submitted': 'auto-generated',
    },
  };
}

function headerMailbox({ name, address }: Mailbox): Mailbox {
  return { name: oneLine(name, 60), address };
}
