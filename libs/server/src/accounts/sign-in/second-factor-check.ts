import { Injectable } from '@nestjs/common';
import {
  AccountStore,
  RecoveryCodeStore,
  type AccountRow,
  type Transaction,
} from '@tidu/data-access';
import { checkTotp, findRecoveryCode, SecretBox } from '@tidu/platform';

export type FactorMeans = 'totp' | 'recovery-code';

/** Checks codes of the second factor; each is taken once. */
@Injectable()
export class SecondFactorCheck {
  constructor(
    private readonly accounts: AccountStore,
    private readonly recoveryCodes: RecoveryCodeStore,
    private readonly box: SecretBox,
  ) {}

  /** By what a code proves the owner; undefined when it does not, or was taken before. */
  async take(tx: Transaction, account: AccountRow, code: string): Promise<FactorMeans | undefined> {
    if (await this.takeTotp(tx, account, code)) return 'totp';
    return (await this.takeRecoveryCode(tx, account.id, code)) ? 'recovery-code' : undefined;
  }

  /** Takes a code of the application that is set up. */
  async takeTotp(tx: Transaction, account: AccountRow, code: string): Promise<boolean> {
    const { id, totpSecret, totpLastStep } = account;
    if (totpSecret === null) return false;
    const lastStep = totpLastStep ?? undefined;
    const answer = checkTotp({
      secret: this.open(totpSecret, id),
      code,
      now: Date.now(),
      lastStep,
    });
    return answer.ok && this.accounts.takeStep(tx, id, answer.step);
  }

  /** The secret behind a stored one. */
  open(sealed: string, accountId: string): string {
    const secret = this.box.open(sealed, accountId);
    // The key of the installation is not the one that closed it: nobody's code can be right.
    if (secret === undefined) throw new Error(`the second factor of ${accountId} does not open`);
    return secret;
  }

  private async takeRecoveryCode(tx: Transaction, id: string, code: string): Promise<boolean> {
    const hashes = await this.recoveryCodes.listUnused(tx, id);
    const index = findRecoveryCode(
      code,
      hashes.map((hash) => Buffer.from(hash, 'hex')),
    );
    const hash = index === undefined ? undefined : hashes[index];
    return hash !== undefined && this.recoveryCodes.use(tx, id, hash);
  }
}
