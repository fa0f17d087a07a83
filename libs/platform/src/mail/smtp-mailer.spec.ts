import { invitationLetter } from './letters';
import type { Mail } from './mailer';
import { MailNotSentError } from './mailer';
import { SmtpMailer, smtpOptions } from './smtp-mailer';
import { readMessage } from './testing/read-message';
import { SmtpServer, type SmtpBehaviour } from './testing/smtp-server';

const FROM = { name: '梯度', address: 'tidu@sx.gov.cn' };
const MAIL: Mail = {
  to: { name: '王芳', address: 'fang.wang@sx.gov.cn' },
  ...invitationLetter({
    inviter: '李伟',
    organisation: '绍兴市经济和信息化局',
    url: 'https://tidu.sx.gov.cn/invitation?token=tidu_inv_x&lang=zh',
    validUntil: new Date('2026-11-28T00:00:00Z'),
  }),
};

let server: SmtpServer;
afterEach(() => server.stop());

async function mailerFor(behaviour?: SmtpBehaviour): Promise<SmtpMailer> {
  server = await SmtpServer.start(behaviour);
  return new SmtpMailer(server.url, FROM);
}

describe('mail by a mail server', () => {
  it('arrives whole, in Chinese, as text and as a page', async () => {
    await (await mailerFor()).send(MAIL);

    const [mail] = server.mails;
    const { headers, parts } = readMessage(mail!.data);
    expect(mail).toMatchObject({ from: FROM.address, to: [MAIL.to.address] });
    expect(headers.get('from')).toBe('梯度 <tidu@sx.gov.cn>');
    expect(headers.get('to')).toBe('王芳 <fang.wang@sx.gov.cn>');
    expect(headers.get('subject')).toBe(MAIL.subject);
    expect(headers.get('auto-submitted')).toBe('auto-generated');
    expect(parts.get('text/plain')?.replaceAll('\r\n', '\n').trim()).toBe(MAIL.text.trim());
    expect(parts.get('text/html')?.replaceAll('\r\n', '\n').trim()).toBe(MAIL.html.trim());
  });

  it.each([
    ['a name', { to: { name: '王\r\nBcc: all@sx.gov.cn', address: MAIL.to.address } }],
    ['a name with an address', { to: { name: 'x" <all@sx.gov.cn>, "', address: MAIL.to.address } }],
    ['a subject', { subject: 'Hello\r\nBcc: all@sx.gov.cn\r\n\r\nanother body' }],
    ['a subject with a bare line feed', { subject: 'Hello\nBcc: all@sx.gov.cn' }],
    ['a text', { text: 'Hello\r\n.\r\nMAIL FROM:<evil@sx.gov.cn>\r\nRCPT TO:<all@sx.gov.cn>' }],
  ])('goes to nobody else, whatever stands in %s', async (_, hostile) => {
    await (await mailerFor()).send({ ...MAIL, ...hostile });

    const { headers } = readMessage(server.mails[0]!.data);
    expect(server.mails.map(({ to }) => to)).toEqual([[MAIL.to.address]]);
    expect(headers.has('bcc')).toBe(false);
    expect(server.commands.filter((line) => /^(MAIL|RCPT)/.test(line))).toHaveLength(2);
  });

  it('shows a name as it reads, not turned around and not without end', async () => {
    const name = `王芳\u202Enc.vog@gnaw${'！'.repeat(500)}`;
    await (await mailerFor()).send({ ...MAIL, to: { ...MAIL.to, name } });

    const to = readMessage(server.mails[0]!.data).headers.get('to') ?? '';
    expect(to).toContain('王芳 nc.vog@gnaw！');
    expect(Array.from(to).length).toBeLessThan(100);
  });

  it.each([
    'a@b.cn, all@sx.gov.cn',
    'a@b.cn\r\nRCPT TO:<all@sx.gov.cn>',
    'a@b.cn> NOTIFY=SUCCESS',
    '',
  ])('is not sent to %j', async (address) => {
    const mailer = await mailerFor();

    await expect(mailer.send({ ...MAIL, to: { name: '', address } })).rejects.toMatchObject({
      permanent: true,
    });
    expect(server.commands).toEqual([]);
  });

  it('never reads a file or a page in place of a text', async () => {
    const text = { path: '/etc/passwd' } as unknown as string;
    const mailer = await mailerFor();

    await expect(mailer.send({ ...MAIL, text })).rejects.toThrow(MailNotSentError);
    expect(server.mails).toEqual([]);
  });

  it.each([
    ['550 no such mailbox', true],
    ['450 try later', false],
  ])('that is answered with %s fails for good: %s', async (recipient, permanent) => {
    const mailer = await mailerFor({ recipient });
    await expect(mailer.send(MAIL)).rejects.toMatchObject({ name: 'MailNotSentError', permanent });
  });

  it('is tried again later when our own sign-in or the server fails', async () => {
    server = await SmtpServer.start({ extensions: ['AUTH PLAIN'], signIn: '535 wrong password' });
    const refused = new SmtpMailer(server.url.replace('//', '//tidu:secret@'), FROM);
    await expect(refused.send(MAIL)).rejects.toMatchObject({ permanent: false });

    const gone = new SmtpMailer(server.url, FROM);
    await server.stop();
    await expect(gone.send(MAIL)).rejects.toMatchObject({ permanent: false });
  });

  it('is not sent in the clear where encryption is demanded', async () => {
    server = await SmtpServer.start({ extensions: ['AUTH PLAIN'] });
    const url = `${server.url.replace('//', '//tidu:secret@')}?requireTLS=true`;

    await expect(new SmtpMailer(url, FROM).send(MAIL)).rejects.toThrow(MailNotSentError);
    expect(server.commands.filter((line) => /^(AUTH|MAIL)/.test(line))).toEqual([]);
  });

  it.each([
    ['smtp://tidu:secret@mail.sx.gov.cn:587', true],
    ['smtp://mail.sx.gov.cn', false],
    ['smtp://tidu:secret@127.0.0.1', false],
    ['smtp://tidu:secret@127.evil.cn', true],
    ['smtps://tidu:secret@mail.sx.gov.cn', false],
  ])('by %s demands it by itself: %s', async (url, demanded) => {
    server = await SmtpServer.start();
    expect(smtpOptions(url).requireTLS).toBe(demanded);
  });
});
