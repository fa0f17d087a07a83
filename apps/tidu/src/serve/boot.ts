import { prepareDatabase } from '@tidu/data-access';
import { Configuration, startEmbeddedPostgres } from '@tidu/platform';
import { seedDatabase } from '@tidu/server';

export interface ReadyDatabase {
  /** For everything that works on the database: with the application's connection, not the owner's. */
  readonly configuration: Configuration;
  /** The owner's connection; absent when only the application's was given. */
  readonly ownerUrl: string | undefined;
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
    const appUrl = await prepare(databaseUrl, configuration, log);
    return {
      configuration: forApplication(configuration, appUrl),
      ownerUrl: databaseUrl,
      stop: async () => undefined,
    };
  }
  if (databaseAppUrl !== undefined) {
    return { configuration, ownerUrl: undefined, stop: async () => undefined };
  }
  const server = await startEmbeddedPostgres({ home: configuration.home, log });
  try {
    const appUrl = await prepare(server.url, configuration, log);
    return {
      configuration: forApplication(configuration, appUrl),
      ownerUrl: server.url,
      stop: () => server.stop(),
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function prepare(
  ownerUrl: string,
  { home, demo, databaseAppUrl }: Configuration,
  log: (line: string) => void,
): Promise<string> {
  const { appUrl } = await prepareDatabase(ownerUrl, { home, appUrl: databaseAppUrl });
  await seedDatabase(ownerUrl, { demo, log });
  return appUrl;
}

function forApplication(configuration: Configuration, appUrl: string): Configuration {
  const connections = { databaseUrl: undefined, databaseAppUrl: appUrl };
  return Object.assign(new Configuration(), configuration, connections);
}
