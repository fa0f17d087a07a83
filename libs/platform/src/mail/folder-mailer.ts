import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { messageOf } from './mail-message';
import type { Mailbox } from './mailbox';
import { Mailer, type Mail } from './mailer';

/** A mail as the folder keeps it. */
export interface KeptMail extends Mail {
  /** Name of its file without the ending. */
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
}

/**
 * Writes mail into a folder, for installations without a mail server and for the demonstration:
 * `<id>.eml` for mail programs, `<id>.json` for the page that shows it. Both are closed to others,
 * for they hold links that let somebody in.
 */
export class FolderMailer extends Mailer {
  private readonly transport = createTransport({
    streamTransport: true,
    buffer: true,
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  });

  constructor(
    private readonly folder: string,
    private readonly from: Mailbox,
  ) {
    super();
  }

  async send(mail: Mail): Promise<void> {
    const { message } = await this.transport.sendMail(messageOf(mail, this.from));
    const at = new Date().toISOString();
    const id = `${at.replace(/[:.]/g, '-')}-${randomUUID()}`;
    const { to, subject, text, html } = mail;
    const kept: KeptMail = { id, at, to, subject, text, html };
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await this.writeWhole(`${id}.eml`, message as Buffer);
    await this.writeWhole(`${id}.json`, JSON.stringify(kept));
  }

  /** The latest mails, newest first. */
  async latest(limit: number): Promise<KeptMail[]> {
    const names = (await this.names()).filter((name) => name.endsWith('.json'));
    const newest = names.sort().reverse().slice(0, limit);
    const texts = await Promise.all(
      newest.map((name) => readFile(join(this.folder, name), 'utf8')),
    );
    return texts.map((text) => JSON.parse(text) as KeptMail);
  }

  private async names(): Promise<string[]> {
    try {
      return await readdir(this.folder);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  }

  /** Nobody who looks into the folder sees half a mail. */
  private async writeWhole(name: string, content: string | Buffer): Promise<void> {
    const target = join(this.folder, name);
    const unfinished = `${target}.new`;
    try {
      await writeFile(unfinished, content, { mode: 0o600, flag: 'wx' });
      await rename(unfinished, target);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  }
}
