import { Injectable } from '@nestjs/common';
import type { DemoMailView } from '@tidu/contracts';
import { Configuration, createMailer, FolderMailer } from '@tidu/platform';
import { refuseElsewhere, type DemoRequest } from './demo-shown';

const MOST = 50;

/** Shows the mails that were written into the folder; on one's own machine only. */
@Injectable()
export class DemoMails {
  constructor(private readonly configuration: Configuration) {}

  /**
   * The newest first; none when mails are really sent.
   * @throws ProblemError `resource.not-found` unless this is a demonstration on one's own machine
   */
  async list(request: DemoRequest): Promise<DemoMailView[]> {
    refuseElsewhere(this.configuration, request);
    const mailer = createMailer(this.configuration);
    if (!(mailer instanceof FolderMailer)) return [];
    const mails = await mailer.latest(MOST);
    return mails.map(({ id, to, subject, text, at }) => ({
      ...{ id, subject, text, at },
      to: to.address,
    }));
  }
}
