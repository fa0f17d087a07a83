/** `npm run tidu -- <command>`: the command line, built first if need be. */
import { runTidu } from './run-tidu.mjs';

await runTidu(process.argv.slice(2));
