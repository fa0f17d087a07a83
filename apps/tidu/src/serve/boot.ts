import { prepareDatabase } from '@tidu/data-access';
import { Configuration, startEmbeddedPostgres, type SecretKey } from '@tidu/platform';
import { hasDemoAccounts, isOnOwnMachine, seedDatabase } from '@tidu/server';
import { DEMO_ACCOUNTS_REACHABLE, demoKeyOf } from './demo-accounts';

export interface ReadyDatabase {
  /** For everything that works on the database: with the application's connection, not the owner's. */
  readonly configuration: Configuration;
  /** The owner's connection; absent when only the application's was given. */
  readonly ownerUrl: string | undefined;
  /** Of the accounts of the demonstration; absent when they were not looked after. */
  readonly demoKey: SecretKey | undefined;
  /** Stops the embedded server, if it is used and nobody else uses it. */
  stop(): Promise<void>;
}

/**
 * A migrated and seeded database: the given server's, else the embedded one's. Whoever is given
 * only the application's connection may not migrate, and takes the database as it is.
 *
 * @param log is told of each step, in both languages
 * @throws StartupError when the embedded server cannot be started
 */
export async function readyDatabase(
  configuration: Configuration,
  log: (line: string) => void,
): Promise<ReadyDatabase> {
  const { databaseUrl, databaseAppUrl } = configuration;
  if (databaseUrl !== undefined) {
    const { appUrl, demoKey } = await prepare(databaseUrl, configuration, log);
    return {
      configuration: forApplication(configuration, appUrl),
      ownerUrl: databaseUrl,
      demoKey,
      stop: async () => undefined,
    };
  }
  if (databaseAppUrl !== undefined) {
    return {
      ...{ configuration, ownerUrl: undefined, demoKey: undefined },
      stop: async () => undefined,
    };
  }
  const server = await startEmbeddedPostgres({ home: configuration.home, log });
  try {
    const { appUrl, demoKey } = await prepare(server.url, configuration, log);
    return {
      configuration: forApplication(configuration, appUrl),
      ownerUrl: server.url,
      demoKey,
      stop: () => server.stop(),
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function prepare(
  ownerUrl: string,
  configuration: Configuration,
  log: (line: string) => void,
): Promise<{ appUrl: string; demoKey: SecretKey | undefined }> {
  const { home, demo, databaseAppUrl } = configuration;
  const { appUrl } = await prepareDatabase(ownerUrl, { home, appUrl: databaseAppUrl });
  const demoKey = await demoKeyOf(configuration);
  await seedDatabase(ownerUrl, { demo, demoKey, log });
  if (!isOnOwnMachine(configuration) && (await hasDemoAccounts(ownerUrl))) {
    DEMO_ACCOUNTS_REACHABLE.forEach(log);
  }
  return { appUrl, demoKey };
}

function forApplication(configuration: Configuration, appUrl: string): Configuration {
  const connections = { databaseUrl: undefined, databaseAppUrl: appUrl };
  return Object.assign(new Configuration(), configuration, connections);
}
