import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes a small program in the place of a built one; it tells `events.log` what happens to it. */
export function writeStandIn(folder: string, name: string, body: string): string {
  const file = join(folder, `${name}.js`);
  writeFileSync(
    file,
    `const tell = (event) => require('node:fs').appendFileSync(
       ${JSON.stringify(join(folder, 'events.log'))}, ${JSON.stringify(name)} + ' ' + event + '\\n');
     ${body}`,
  );
  return file;
}

/** Answers that it is ready, and closes when it is asked to. */
export const READY_SERVER = `
  const server = require('node:http').createServer((_request, response) => response.end('{}'));
  server.listen(Number(process.env.PORT), process.env.HOST);
  process.on('SIGTERM', () => { tell('stopped'); process.exit(0); });
  tell('started');`;

/** Runs until it is asked to close. */
export const IDLE = `
  setInterval(() => {}, 1000);
  process.on('SIGTERM', () => { tell('stopped'); process.exit(0); });
  tell('started');`;

export const CRASHING = `tell('started'); process.exit(7);`;
