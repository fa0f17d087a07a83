import { Database, SeedMarkStore } from '@tidu/data-access';
import type { SecretKey } from '@tidu/platform';
import { accountSteps } from './account-steps';
import { demoSteps } from './demo-steps';
import { programmeSteps } from './programme-steps';
import { referenceSteps } from './reference-steps';
import type { SeedStep } from './seed-step';
import { findSeedsFolder } from './seeds-folder';

export interface SeedOptions {
  /** Also the enterprises and figures to try the product with. */
  readonly demo: boolean;
  /** From which the credentials of the demonstration's accounts are derived; absent: no accounts. */
  readonly demoKey?: SecretKey | undefined;
  /** Told what was loaded, one line a seed. */
  readonly log: (line: string) => void;
  /** The folder `seeds`; the one of this workspace when absent. */
  readonly folder?: string;
}

/**
 * Loads what a database must hold before anybody works with it. Each seed is loaded in a transaction
 * of its own when it is new or has changed; so doing it again, or in two processes at once, does no
 * harm.
 *
 * @param ownerUrl connection that owns the tables
 */
export async function seedDatabase(ownerUrl: string, options: SeedOptions): Promise<void> {
  const folder = options.folder ?? findSeedsFolder();
  const database = await Database.forOwner(ownerUrl, 2);
  try {
    for (const step of [
      ...referenceSteps(folder),
      ...programmeSteps(folder),
      ...(options.demo ? demoSteps(folder) : []),
      ...(options.demo && options.demoKey ? accountSteps(folder, options.demoKey) : []),
    ]) {
      await loadOnce(database, step, options.log);
    }
  } finally {
    await database.close();
  }
}

async function loadOnce(
  database: Database,
  step: SeedStep,
  log: SeedOptions['log'],
): Promise<void> {
  const marks = new SeedMarkStore();
  const fingerprint = await step.fingerprint();
  await database.transaction(async (tx) => {
    await marks.lock(tx);
    if ((await marks.find(tx, step.name)) === fingerprint) return;
    log(`${step.name}: ${await step.load(tx)}`);
    await marks.put(tx, step.name, fingerprint);
  });
}
