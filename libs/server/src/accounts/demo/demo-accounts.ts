import { Injectable } from '@nestjs/common';
import type { DemoAccountView } from '@tidu/contracts';
import { Database, DemoAccountStore, runAs, type DemoAccountRow } from '@tidu/data-access';
import { GATE } from '@tidu/domain';
import { Configuration, SecretBox, SecretKey } from '@tidu/platform';
import { Secret, TOTP } from 'otpauth';
import { findSeedsFolder } from '../../seeding/seeds-folder';
import { demoEmails, readDemoFile } from './demo-file';
import { DemoSecrets } from './demo-secrets';
import { refuseElsewhere, type DemoRequest } from './demo-shown';

/** Shows with what to sign in to the demonstration; on one's own machine only. */
@Injectable()
export class DemoAccounts {
  constructor(
    private readonly database: Database,
    private readonly store: DemoAccountStore,
    private readonly configuration: Configuration,
    private readonly secretKey: SecretKey,
  ) {}

  /**
   * Those that can sign in, by organisation. The password is that of the installation: whoever
   * changed one knows it.
   * @throws ProblemError `resource.not-found` unless this is a demonstration on one's own machine
   */
  async list(request: DemoRequest): Promise<DemoAccountView[]> {
    refuseElsewhere(this.configuration, request);
    const emails = demoEmails(await readDemoFile(findSeedsFolder()));
    const rows = await runAs(GATE, () => this.database.read((tx) => this.store.list(tx, emails)));
    const password = new DemoSecrets(this.secretKey).password();
    const box = new SecretBox(this.secretKey.derive('second-factor'));
    return rows.map(({ email, name, organisationName, roles, ...row }) => ({
      ...{ email, name, roles, password },
      organisationName: organisationName ?? '',
      code: presentCode(row, box),
    }));
  }
}

/** Null when the account has no second factor, or one that another key has closed. */
function presentCode(
  { id, totpSecret }: Pick<DemoAccountRow, 'id' | 'totpSecret'>,
  box: SecretBox,
): string | null {
  const secret = totpSecret === null ? undefined : box.open(totpSecret, id);
  return secret === undefined ? null : new TOTP({ secret: Secret.fromBase32(secret) }).generate();
}
