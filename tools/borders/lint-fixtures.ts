import { fork } from 'node:child_process';
import { join } from 'node:path';

export interface LintedText {
  /** From the workspace root; the file need not exist unless `typed`. */
  readonly path: string;
  readonly text: string;
  /** Rules that need types run too; then the path must be a file of a TypeScript project. */
  readonly typed?: boolean;
  /** As if projects had tags of this kind alone. */
  readonly tags?: 'layer' | 'side';
}

export interface Report {
  readonly ruleId: string | null;
  readonly messageId?: string;
  readonly message: string;
}

export interface Linted {
  readonly projects: readonly { name: string; root: string; tags: readonly string[] }[];
  /** `source -> target`, as Nx finds them in the sources. */
  readonly edges: readonly string[];
  /** In the order of the texts. */
  readonly reports: readonly (readonly Report[])[];
}

export const WORKSPACE = join(__dirname, '../..');

/** Lints all texts with the workspace's own configuration, in a process of its own. */
export function lintFixtures(texts: readonly LintedText[]): Promise<Linted> {
  const child = fork(join(__dirname, 'linter-process.mjs'), {
    cwd: WORKSPACE,
    execArgv: [],
    env: { ...process.env, NX_DAEMON: 'false', NX_NO_CLOUD: 'true', NX_TASK_TARGET_PROJECT: '' },
  });
  return new Promise((resolve, reject) => {
    child.once('message', (linted) => resolve(linted as Linted));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the linter ended with status ${code}`)));
    child.send(texts);
  });
}
