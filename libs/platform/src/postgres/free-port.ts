import { createServer, type AddressInfo } from 'node:net';

/** `wanted` if nobody listens there on this machine, else a free port. */
export async function findFreePort(wanted = 0): Promise<number> {
  return (await tryPort(wanted)) ?? findFreePort();
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(undefined);
      else reject(error);
    });
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const { port: found } = server.address() as AddressInfo;
      server.close(() => resolve(found));
    });
  });
}
