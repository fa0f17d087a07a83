import { createProjectGraphAsync } from '@nx/devkit';

/**
 * `@nx/enforce-module-boundaries` reads a cached project graph and is silent without one, so a
 * linter that was not started by Nx first makes the graph.
 */
export async function ensureProjectGraph() {
  if (process.env['NX_TASK_TARGET_PROJECT']) return;
  process.env['NX_DAEMON'] ??= 'false';
  await createProjectGraphAsync({ exitOnError: false });
}
