import { Injectable } from '@nestjs/common';
import {
  AuditTrail,
  LetterStore,
  type LetterPurpose,
  type LetterRow,
  type Transaction,
} from '@tidu/data-access';
import { ProblemError, readToken } from '@tidu/platform';
import type { Client } from '../sign-in/client';
import { Gate } from '../sign-in/gate';
import { LETTER_KINDS } from './letter-kinds';

/** The links of letters, as they come back. */
@Injectable()
export class LetterLinks {
  constructor(
    private readonly gate: Gate,
    private readonly letters: LetterStore,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * The letter of a token; it is not used up by looking. A refused try stands on the trail.
   * @throws ProblemError `token.invalid`: forged, of another purpose, expired, withdrawn or used
   */
  async find(purpose: LetterPurpose, token: string, client: Client): Promise<LetterRow> {
    const reading = readToken(LETTER_KINDS[purpose].token, token);
    const letter = reading.ok ? await this.read(purpose, reading.hash) : undefined;
    if (letter) return letter;
    await this.gate.transaction((tx) =>
      this.trail.append(tx, [
        {
          act: LETTER_KINDS[purpose].act,
          account: null,
          organisation: null,
          subject: null,
          outcome: 'refused',
          detail: { reason: 'token', address: client.address },
        },
      ]),
    );
    throw invalidToken();
  }

  /**
   * Uses a letter up in the transaction of what it allows.
   * @throws ProblemError `token.invalid` when somebody was quicker
   */
  async use(tx: Transaction, { id }: LetterRow): Promise<void> {
    if (!(await this.letters.use(tx, id))) throw invalidToken();
  }

  private read(purpose: LetterPurpose, hash: Buffer): Promise<LetterRow | undefined> {
    return this.gate.read((tx) => this.letters.findByToken(tx, purpose, hash.toString('hex')));
  }
}

export function invalidToken(): ProblemError {
  return new ProblemError('token.invalid', {
    message: {
      zh: '链接无效、已过期或已使用；请重新申请邮件，并打开最新一封中的链接',
      en: 'The link is not valid, has expired or was used; ask for a new mail and open the link of the latest one',
    },
  });
}
