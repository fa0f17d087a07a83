export { createMailer } from './create-mailer';
export { FolderMailer, type KeptMail } from './folder-mailer';
export * from './letters';
export { isMailAddress, readMailbox, type Mailbox } from './mailbox';
export { Mailer, MailNotSentError, type Mail, type MailContent } from './mailer';
export { SmtpMailer } from './smtp-mailer';
