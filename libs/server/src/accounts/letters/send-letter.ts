import { Injectable } from '@nestjs/common';
import {
  AccountStore,
  Database,
  LetterStore,
  OutboxWriter,
  type LetterRow,
  type Transaction,
} from '@tidu/data-access';
import { Configuration, Mailer, newToken } from '@tidu/platform';
import { Gate } from '../sign-in/gate';
import { LETTER_KINDS, letterKey } from './letter-kinds';
import { writeLetter } from './write-letter';

/** Writes and sends a letter that was asked for. */
@Injectable()
export class SendLetter {
  constructor(
    private readonly gate: Gate,
    private readonly database: Database,
    private readonly letters: LetterStore,
    private readonly accounts: AccountStore,
    private readonly outbox: OutboxWriter,
    private readonly mailer: Mailer,
    private readonly configuration: Configuration,
  ) {}

  /**
   * Sends the letter unless that is done; one at a time, for the row stays locked meanwhile. The
   * token is made here and only its hash is kept.
   * @throws MailNotSentError
   */
  async execute(letterId: string): Promise<void> {
    await this.gate.transaction(async (tx) => {
      const letter = await this.letters.lockUnsent(tx, letterId);
      if (letter) await this.send(tx, letter);
    });
    await this.done(letterId);
  }

  /** The letter cannot be sent; those who see it in a list are told. */
  async giveUp(letterId: string): Promise<void> {
    await this.gate.transaction((tx) => this.letters.markFailed(tx, letterId));
    await this.done(letterId);
  }

  /** The mark itself is of another viewer's tables. A second run finds the letter sent. */
  private async done(letterId: string): Promise<void> {
    await this.database.transaction((tx) => this.outbox.markDone(tx, letterKey(letterId)));
  }

  private async send(tx: Transaction, letter: LetterRow): Promise<void> {
    const { token: kind, lasts, page } = LETTER_KINDS[letter.purpose];
    const { token, hash } = newToken(kind);
    const account = await this.accounts.findByEmail(tx, letter.email);
    const { address } = this.configuration;
    const written = writeLetter(letter, account, {
      // In the fragment, which browsers send to nobody: the token reaches no log.
      url: `${address}${page}#token=${token}`,
      resetUrl: `${address}/password-reset`,
      validUntil: new Date(Date.now() + lasts * 1000),
    });
    if (!written) return this.letters.withdraw(tx, letter.id);
    const { letsIn, ...content } = written;
    await this.mailer.send({
      to: { name: account?.name ?? '', address: letter.email },
      ...content,
    });
    if (!letsIn) return this.letters.withdraw(tx, letter.id);
    await this.letters.markSent(tx, letter.id, hash.toString('hex'), lasts);
  }
}
