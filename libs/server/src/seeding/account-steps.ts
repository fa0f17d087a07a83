import { randomUUID } from 'node:crypto';
import { Database, DemoAccountStore, SeedMarkStore, type Transaction } from '@tidu/data-access';
import { normalisePassword, ROLES } from '@tidu/domain';
import { PasswordHasher, SecretBox, type SecretKey } from '@tidu/platform';
import {
  demoEmails,
  demoFilePath,
  readDemoFile,
  type DemoFile,
  type DemoFileOrganisation,
  type DemoMember,
  type DemoPerson,
} from '../accounts/demo/demo-file';
import { DemoSecrets } from '../accounts/demo/demo-secrets';
import { fileSha256, textSha256 } from './fingerprint';
import type { SeedStep } from './seed-step';
import { findSeedsFolder } from './seeds-folder';

/** Says with which key the credentials were made. */
const KEY_MARK = 'demo/accounts-key';

/** Accounts to try the product with; they stand on the enterprises of the demonstration. */
export function accountSteps(seedsFolder: string, secretKey: SecretKey): SeedStep[] {
  const secrets = new DemoSecrets(secretKey);
  return [
    {
      name: 'demo/accounts',
      fingerprint: async () =>
        textSha256([await fileSha256(demoFilePath(seedsFolder)), secrets.fingerprint()]),
      load: async (tx) => {
        const file = await readDemoFile(seedsFolder);
        return new DemoAccountSeed(secretKey, secrets).load(tx, file);
      },
    },
  ];
}

/**
 * Whether accounts of the demonstration could sign in.
 * @param ownerUrl connection that owns the tables
 */
export async function hasDemoAccounts(ownerUrl: string): Promise<boolean> {
  const emails = demoEmails(await readDemoFile(findSeedsFolder()));
  const database = await Database.forOwner(ownerUrl, 1);
  try {
    return await database.read((tx) => new DemoAccountStore().hasAny(tx, emails));
  } finally {
    await database.close();
  }
}

/** Adds what is missing; what somebody has changed since stays. */
class DemoAccountSeed {
  private readonly store = new DemoAccountStore();
  private readonly marks = new SeedMarkStore();
  private readonly hasher = new PasswordHasher();
  private readonly box: SecretBox;

  constructor(
    secretKey: SecretKey,
    private readonly secrets: DemoSecrets,
  ) {
    this.box = new SecretBox(secretKey.derive('second-factor'));
  }

  async load(tx: Transaction, file: DemoFile): Promise<string> {
    const known = await this.store.findIds(tx, demoEmails(file));
    if (await this.isKeyNew(tx)) await this.renew(tx, file, known);
    const members = file.organisations.flatMap((organisation) =>
      organisation.accounts
        .filter(({ email }) => !known.has(email))
        .map((member) => ({ organisation, member })),
    );
    const newcomers = file.newcomers.filter(({ email }) => !known.has(email));
    const ids = await this.add(tx, [...members.map(({ member }) => member), ...newcomers]);
    const organisations = await this.ensureOrganisations(tx, file);
    for (const { organisation, member } of members) {
      const [account, of] = [ids.get(member.email), organisations.get(organisation)];
      if (account && of) await this.store.join(tx, account, of, member.roles);
    }
    await this.marks.put(tx, KEY_MARK, this.secrets.fingerprint());
    return `${ids.size} accounts, ${file.organisations.length} organisations`;
  }

  private async ensureOrganisations(
    tx: Transaction,
    { organisations }: DemoFile,
  ): Promise<Map<DemoFileOrganisation, string>> {
    const ids = new Map<DemoFileOrganisation, string>();
    for (const organisation of organisations) {
      const { kind, name, level = null, division = null, stockCode = null } = organisation;
      const asked = { kind, name, level, division, stockCode };
      ids.set(organisation, await this.store.ensureOrganisation(tx, asked));
    }
    return ids;
  }

  /** All hashes at once: each takes its time on purpose, and each has a salt of its own. */
  private async add(tx: Transaction, people: readonly DemoPerson[]): Promise<Map<string, string>> {
    const accounts = await Promise.all(
      people.map(async (person) => ({
        ...person,
        ...(await this.credentialsOf(randomUUID(), person)),
      })),
    );
    for (const account of accounts) await this.store.add(tx, account);
    return new Map(accounts.map(({ email, id }) => [email, id]));
  }

  /** The present key opens no second factor that another one has closed. */
  private async isKeyNew(tx: Transaction): Promise<boolean> {
    const mark = await this.marks.find(tx, KEY_MARK);
    return mark !== undefined && mark !== this.secrets.fingerprint();
  }

  private async renew(
    tx: Transaction,
    { organisations, newcomers }: DemoFile,
    known: ReadonlyMap<string, string>,
  ): Promise<void> {
    const people: DemoPerson[] = [...organisations.flatMap((each) => each.accounts), ...newcomers];
    const renewed = await Promise.all(
      people.flatMap((person) => {
        const id = known.get(person.email);
        return id === undefined ? [] : [this.credentialsOf(id, person)];
      }),
    );
    for (const account of renewed) await this.store.renew(tx, account);
  }

  private async credentialsOf(id: string, person: DemoPerson) {
    const password = normalisePassword(this.secrets.password());
    return {
      id,
      passwordHash: await this.hasher.hash(password),
      totpSecret: needsSecondFactor(person)
        ? this.box.seal(this.secrets.totpSecret(person.email), id)
        : null,
    };
  }
}

function needsSecondFactor(person: DemoPerson | DemoMember): boolean {
  return 'roles' in person && person.roles.some((role) => ROLES[role].secondFactor);
}
