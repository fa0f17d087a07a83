import { bareList } from '@tidu/data-access';
import type { Command } from 'commander';
import Fastify from 'fastify';

/** As many as the API has. */
const CONNECTIONS = 12;

/**
 * What the API is compared with: Fastify and pg, the same SQL of a list of enterprises, and nothing
 * else — no sign-in, no permission, no transaction, no row-level security, no checked input.
 */
export function registerBareServer(program: Command): void {
  program
    .command('bare-server', { hidden: true })
    .requiredOption('--database-url <url>')
    .requiredOption('--port <port>')
    .action(({ databaseUrl, port }: { databaseUrl: string; port: string }) =>
      serveBare(databaseUrl, Number(port)),
    );
}

async function serveBare(databaseUrl: string, port: number): Promise<void> {
  const list = bareList(databaseUrl, CONNECTIONS);
  const server = Fastify();
  server.get('/enterprises', async () => ({ items: await list() }));
  await server.listen({ host: '127.0.0.1', port });
  process.on('disconnect', () => process.exit(0));
}
