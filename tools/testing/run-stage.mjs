import { spawn } from 'node:child_process';
import { installed, NX_ENVIRONMENT, ROOT } from '../ensure-workspace.mjs';

/**
 * Runs a program that the packages bring, in the workspace.
 * @param show whether its output goes to the terminal as it comes; else it is collected
 * @returns its exit status and what was collected
 */
export function runInstalled(program, args, { show = false, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const output = show ? 'inherit' : 'pipe';
    const child = spawn(process.execPath, [installed(program), ...args], {
      cwd: ROOT,
      env: { ...process.env, ...NX_ENVIRONMENT, ...(show ? {} : { FORCE_COLOR: '0' }), ...env },
      stdio: ['ignore', output, output],
    });
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ ok: code === 0, status: code, output: Buffer.concat(chunks).toString() });
    });
  });
}

/** The outcome of a stage that is one test: a program that must end with status 0. */
export async function asOneTest(name, program, args) {
  const { ok, status, output } = await runInstalled(program, args);
  if (ok) return { passed: 1, failures: [] };
  return { passed: 0, failures: [{ name, message: output.trim() || `exit status ${status}` }] };
}
