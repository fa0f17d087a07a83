import { exitWithParent } from '../exit-with-parent';

/** Closes as told by its argument: `in-order`, `failing` or `never`. Tells what it does. */
const how = process.argv[2];

exitWithParent(async () => {
  process.stdout.write('closing\n');
  if (how === 'failing') throw new Error('the door is stuck');
  if (how === 'never') await new Promise(() => undefined);
});
const keepAlive = setInterval(() => undefined, 1000);
keepAlive.ref();
process.stdout.write('ready\n');
