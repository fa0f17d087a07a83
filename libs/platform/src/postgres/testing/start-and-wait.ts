import { startEmbeddedPostgres } from '../embedded-postgres';

/** Started by `startInChild`: starts the server of the home, says so, stops when told. */
async function main(home: string): Promise<void> {
  const server = await startEmbeddedPostgres({ home, log: () => undefined });
  process.stdout.write(`${JSON.stringify({ url: server.url, adopted: server.adopted })}\n`);
  process.stdin.once('end', () => void server.stop().then(() => process.exit(0)));
  process.stdin.resume();
}

void main(process.argv[2] ?? '');
