import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfiguration } from '../configuration';
import { createMailer } from './create-mailer';
import { FolderMailer } from './folder-mailer';
import type { Mail } from './mailer';
import { SmtpMailer } from './smtp-mailer';
import { readMessage } from './testing/read-message';

const MAIL: Mail = {
  to: { name: '王芳', address: 'fang.wang@sx.gov.cn' },
  subject: '重设密码 / Reset your password',
  text: '请打开链接\nhttps://tidu.sx.gov.cn/reset?token=tidu_rst_x\n',
  html: '<p>请打开链接</p>',
};

let folder: string;
let mailer: FolderMailer;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'tidu-mail-')), 'mail');
  mailer = new FolderMailer(folder, { name: '梯度', address: 'tidu@sx.gov.cn' });
});
afterEach(() => rm(join(folder, '..'), { recursive: true }));

describe('mail into a folder', () => {
  it('can be opened by a mail program', async () => {
    await mailer.send(MAIL);

    const [name = ''] = (await readdir(folder)).filter((each) => each.endsWith('.eml'));
    const { headers, parts } = readMessage(await readFile(join(folder, name), 'utf8'));
    expect(headers.get('subject')).toBe(MAIL.subject);
    expect(headers.get('to')).toBe('王芳 <fang.wang@sx.gov.cn>');
    expect(parts.get('text/plain')?.trim().split(/\r?\n/)).toEqual(MAIL.text.trim().split('\n'));
  });

  it('can be listed for a page, newest first', async () => {
    for (const subject of ['first', 'second', 'third']) {
      await mailer.send({ ...MAIL, subject });
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    const kept = await mailer.latest(2);

    expect(kept.map(({ subject }) => subject)).toEqual(['third', 'second']);
    expect(kept[0]).toMatchObject({ to: MAIL.to, text: MAIL.text, html: MAIL.html });
  });

  it('is closed to other users, for it lets somebody in', async () => {
    await mailer.send(MAIL);

    const modes = await Promise.all(
      (await readdir(folder)).map(async (name) => (await stat(join(folder, name))).mode & 0o777),
    );
    expect(modes).toEqual([0o600, 0o600]);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  });

  it('leaves nothing unfinished when many are sent at once', async () => {
    await Promise.all(Array.from({ length: 50 }, () => mailer.send(MAIL)));

    const endings = (await readdir(folder)).map((name) => name.replace(/^.*\./, ''));
    expect(endings.filter((ending) => ending === 'eml')).toHaveLength(50);
    expect(endings.filter((ending) => ending === 'json')).toHaveLength(50);
    expect(endings).toHaveLength(100);
  });

  it('is empty before the first mail', async () => {
    expect(await mailer.latest(10)).toEqual([]);
  });

  it('never takes a mail address for a path', async () => {
    const to = { name: '../../evil', address: '../../evil@sx.gov.cn' };
    await expect(mailer.send({ ...MAIL, to })).rejects.toThrow('not a mail address');
    await mailer.send({ ...MAIL, subject: '../../evil', to: { ...to, address: MAIL.to.address } });

    expect(await readdir(join(folder, '..'))).toEqual(['mail']);
  });
});

describe('the mailer of an installation', () => {
  it('is the folder unless there is a mail server', async () => {
    const inFolder = createMailer(loadConfiguration({ MAIL_FOLDER: folder }));
    await inFolder.send(MAIL);
    const bySmtp = createMailer(
      loadConfiguration({ SMTP_URL: 'smtp://127.0.0.1', MAIL_FROM: '梯度 <tidu@sx.gov.cn>' }),
    );

    expect(inFolder).toBeInstanceOf(FolderMailer);
    expect(await readdir(folder)).toHaveLength(2);
    expect(bySmtp).toBeInstanceOf(SmtpMailer);
  });
});
