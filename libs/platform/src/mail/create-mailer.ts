import type { Configuration } from '../configuration/configuration';
import { FolderMailer } from './folder-mailer';
import { readMailbox, type Mailbox } from './mailbox';
import { SmtpMailer } from './smtp-mailer';

const NOBODY: Mailbox = { name: 'Tidu 梯度', address: 'no-reply@localhost' };

/** By SMTP_URL when it is given, else into the mail folder. */
export function createMailer(
  configuration: Pick<Configuration, 'smtpUrl' | 'mailFrom' | 'mailbox'>,
): SmtpMailer | FolderMailer {
  const { smtpUrl, mailFrom, mailbox } = configuration;
  const from = (mailFrom === undefined ? undefined : readMailbox(mailFrom)) ?? NOBODY;
  return smtpUrl === undefined ? new FolderMailer(mailbox, from) : new SmtpMailer(smtpUrl, from);
}
