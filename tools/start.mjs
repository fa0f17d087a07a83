/** `npm start`: from a fresh clone to a served page. */
import { runTidu } from './run-tidu.mjs';

await runTidu(['serve', ...process.argv.slice(2)], { channel: true });
