import { Injectable } from '@nestjs/common';
import type { AccountView, UpdateAccount } from '@tidu/contracts';
import {
  AccountStore,
  Database,
  ExternalIdentityStore,
  RecoveryCodeStore,
} from '@tidu/data-access';
import { ProblemError } from '@tidu/platform';
import { RecordAct } from '../../audit/record-act';
import type { Authenticated } from '../sign-in/authenticate';
import { Gate } from '../sign-in/gate';
import { demandSecondFactor } from '../sign-in/session-limits';

/** One's own account. */
@Injectable()
export class OwnAccount {
  constructor(
    private readonly gate: Gate,
    private readonly database: Database,
    private readonly accounts: AccountStore,
    private readonly identities: ExternalIdentityStore,
    private readonly recoveryCodes: RecoveryCodeStore,
    private readonly record: RecordAct,
  ) {}

  get({ accountId }: Authenticated): Promise<AccountView> {
    return this.gate.read(async (tx) => {
      const account = await this.accounts.find(tx, accountId);
      if (!account) throw new ProblemError('resource.not-found');
      const { id, email, name, language, passwordHash, totpSecret, version } = account;
      return {
        id,
        email,
        name,
        language,
        hasPassword: passwordHash !== null,
        secondFactor: totpSecret !== null,
        secondFactorRequired: demandSecondFactor(await this.accounts.rolesOf(tx, id)),
        recoveryCodes: (await this.recoveryCodes.listUnused(tx, id)).length,
        openIdLinked: await this.identities.isLinked(tx, id),
        version,
      };
    });
  }

  /** @throws ProblemError `resource.version-conflict` */
  async update(authenticated: Authenticated, change: UpdateAccount): Promise<AccountView> {
    const { accountId } = authenticated;
    await this.database.transaction(async (tx) => {
      const isChanged = await this.accounts.updateProfile(tx, accountId, change);
      if (!isChanged) throw new ProblemError('resource.version-conflict', { message: CHANGED });
      const { name, language } = change;
      const detail = { name, language };
      await this.record.within(tx, { act: 'account.change', subject: accountId, detail });
    });
    return this.get(authenticated);
  }
}

const CHANGED = {
  zh: '您已在另一处修改过账号资料，请刷新后重试',
  en: 'You have changed the profile elsewhere meanwhile; reload and try again',
};
