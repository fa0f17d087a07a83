import 'reflect-metadata';
import { join } from 'node:path';
import { Database } from '@tidu/data-access';
import { createLog, exitWithParent, LocalFileStorage, loadConfiguration } from '@tidu/platform';
import { IdempotentRequests } from '@tidu/server';
import { createApi } from './create-api';
import { printApi } from './print-openapi';

const HOUR_MS = 3_600_000;

async function main(): Promise<void> {
  const configuration = loadConfiguration();
  const log = createLog('api', configuration.logLevel);
  const database = await Database.connect(configuration.appUrl, 12);
  const storage = new LocalFileStorage(configuration.home);
  const app = await createApi(
    { database, storage, configuration },
    join(__dirname, '..', 'web', 'browser'),
  );
  await app.listen(configuration.port, configuration.host);
  const requests = app.get(IdempotentRequests);
  const forget = setInterval(() => {
    requests.forgetOld().catch((err: unknown) => log.error({ err }, 'old answers are kept'));
  }, HOUR_MS);
  log.info({ address: await app.getUrl() }, 'the API answers');
  exitWithParent(async () => {
    clearInterval(forget);
    await app.close();
    await database.close();
  });
}

if (process.argv.includes('--openapi')) {
  void printApi().then((text) => process.stdout.write(text));
} else {
  void main();
}
