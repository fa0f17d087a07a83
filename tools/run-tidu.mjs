import './check-node.mjs';
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { ensureWorkspace, ROOT } from './ensure-workspace.mjs';
import { factsOf } from './process-facts.mjs';

const WATCH_MS = 250;

/**
 * Makes the workspace ready and runs the built program. Ends with its exit status; passes signals
 * on, and ends it when whoever started this is killed, so that nothing is left running unseen.
 * @param channel whether the program gets an IPC channel, by which it notices that this was killed
 */
export async function runTidu(args, { channel = false } = {}) {
  let child;
  watchAncestors(() => (child ? child.kill('SIGTERM') : process.exit(1)));
  try {
    await ensureWorkspace();
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
  child = spawn(process.execPath, [join(ROOT, 'dist/apps/tidu/main.js'), ...args], {
    cwd: callersFolder(),
    stdio: ['inherit', 'inherit', 'inherit', ...(channel ? ['ipc'] : [])],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal));
  }
  child.once('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}

/** npm runs scripts at the root of the workspace; paths are meant from where the caller is. */
function callersFolder() {
  const { npm_lifecycle_script: script = '', INIT_CWD: folder } = process.env;
  return /tools\/(?:start|tidu)\.mjs/.test(script) && folder ? folder : process.cwd();
}

/** Calls `onOrphaned` when the parent is gone, or the npm behind the shell that npm starts. */
function watchAncestors(onOrphaned) {
  const parent = process.ppid;
  const npm = npmBehind(parent);
  const timer = setInterval(() => {
    const same = process.ppid === parent;
    if (same && (npm === undefined || factsOf(parent)?.parent === npm)) return;
    clearInterval(timer);
    onOrphaned();
  }, WATCH_MS);
}

function npmBehind(parent) {
  const facts = process.env.npm_lifecycle_event ? factsOf(parent) : undefined;
  return facts && /^\w*sh$/.test(facts.name) ? facts.parent : undefined;
}
