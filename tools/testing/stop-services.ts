import { stopServices } from './test-services';

/** Jest's globalTeardown of the integration tests. */
export default async function stopTestServices(): Promise<void> {
  await stopServices();
}
