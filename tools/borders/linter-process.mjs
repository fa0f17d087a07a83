/**
 * Lints the texts that its parent sends, outside Jest: Jest's sandbox cannot load eslint.config.mjs.
 * Message in: `{ path, text, typed, tags }[]`. Message out: `{ projects, edges, reports }`.
 */
import { createRequire } from 'node:module';
import { readCachedProjectGraph } from '@nx/devkit';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

// The boundary rule keeps a graph between files only in a run of the ESLint program itself.
process.argv[1] = createRequire(import.meta.url)
  .resolve('eslint/package.json')
  .replace('package.json', 'bin/eslint.js');

// The parser too takes that run for one that sees each path once.
process.env['TSESTREE_SINGLE_RUN'] = 'false';

process.once('message', async (fixtures) => {
  const { graph, reports } = await lintAll(fixtures);
  process.send({ ...outlineOf(graph), reports }, () => process.disconnect());
});

async function lintAll(fixtures) {
  const typed = new ESLint();
  // A file that does not exist belongs to no TypeScript program.
  const untyped = new ESLint({
    overrideConfig: [{ files: ['**/*.ts'], ...tseslint.configs.disableTypeChecked }],
  });
  await untyped.lintText("import '@tidu/domain';", { filePath: 'libs/policy/src/fixture.ts' });
  const graph = readCachedProjectGraph();
  const reports = [];
  for (const { path, text, typed: needsTypes, tags = '' } of fixtures) {
    globalThis.projectGraph = withoutEdges(graph, tags);
    const [result] = await (needsTypes ? typed : untyped).lintText(text, { filePath: path });
    reports.push(
      result.messages.map(({ ruleId, messageId, message }) => ({ ruleId, messageId, message })),
    );
  }
  return { graph, reports };
}

/**
 * An import against the order of the layers is a circle too, and a circle is reported first:
 * without edges the constraints themselves have to speak; and with tags of one kind, one of them.
 */
function withoutEdges({ nodes, externalNodes }, kind) {
  const entries = Object.entries(nodes).map(([name, node]) => {
    const tags = node.data.tags.filter((tag) => tag.startsWith(kind));
    return [name, { ...node, data: { ...node.data, tags } }];
  });
  return {
    nodes: Object.fromEntries(entries),
    externalNodes,
    dependencies: Object.fromEntries(entries.map(([name]) => [name, []])),
  };
}

function outlineOf({ nodes, dependencies }) {
  return {
    projects: Object.values(nodes).map(({ name, data }) => ({
      name,
      root: data.root,
      tags: data.tags ?? [],
    })),
    edges: Object.keys(nodes).flatMap((name) =>
      (dependencies[name] ?? []).map(({ source, target }) => `${source} -> ${target}`),
    ),
  };
}
