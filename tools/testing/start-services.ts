import { startServices } from './test-services';

/** Jest's globalSetup of the integration tests. */
export default async function startTestServices(): Promise<void> {
  await startServices();
}
