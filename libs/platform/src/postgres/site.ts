import { rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { chooseAccount, giveTo, ownerOf } from './account';
import { findBinaries } from './binaries';
import { hasCluster } from './cluster';
import { passwordLost } from './errors';
import { dataAtHome, dataElsewhere, findElsewhere, prepareFolder } from './place';
import { newRecord, readRecord, recordFile, type PostgresRecord } from './record';
import type { ServerOptions } from './server';

/** Where the server of one home has its data and programs, and what is remembered of it. */
export interface Site {
  readonly server: ServerOptions;
  readonly record: PostgresRecord;
  /** Whether the record was there already; without it nobody knows the password of a database. */
  readonly remembered: boolean;
}

/** Finds the place of the server, and makes what is missing up to the database itself. */
export async function locateSite(home: string): Promise<Site> {
  const known = await readRecord(home);
  let { data, elsewhere } = known ?? { data: undefined, elsewhere: undefined };
  const findOnce = async () => (elsewhere ??= await findElsewhere());
  const account = await chooseAccount(data ?? dataAtHome(home));
  if (!(await prepareFolder(data ?? dataAtHome(home), account))) {
    data = dataElsewhere(home, await findOnce());
    await prepareFolder(data, account);
  }
  const binaries = await findBinaries(account, findOnce);
  const record = { ...(known ?? newRecord()), data, elsewhere };
  return {
    server: { data: data ?? dataAtHome(home), account, binaries },
    record,
    remembered: known !== undefined,
  };
}

/**
 * Whether there is a database that can be started.
 * @throws StartupError when it is of another version, or nobody knows its password any more
 */
export async function findCluster(
  home: string,
  { server: { data, account }, record, remembered }: Site,
  log: (line: string) => void,
): Promise<boolean> {
  if (!(await hasCluster(data))) return false;
  if (remembered) {
    // A copy that root made belongs to root, whom PostgreSQL refuses.
    if (account && (await ownerOf(data)) !== account.uid) await giveTo(account, data);
    return true;
  }
  if (record.data === undefined) throw passwordLost(data, recordFile(home));
  const aside = `${dirname(data)}.${Date.now()}`;
  await rename(dirname(data), aside);
  log(
    `${home} 已被清空，它原来的数据库移到了 ${aside}，不再需要时可以删除。 · ` +
      `${home} has been emptied; its former database is now in ${aside} and may be deleted.`,
  );
  await prepareFolder(data, account);
  return false;
}
