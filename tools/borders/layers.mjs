/**
 * Who may import whom. Every project carries exactly one `layer:*` and one `side:*` tag, and both
 * must agree. There is no `*`: a project without tags may import nothing.
 */
const LAYERS = {
  domain: ['domain'],
  policy: ['policy', 'domain'],
  contracts: ['contracts', 'domain', 'policy'],
  platform: ['platform', 'contracts', 'domain'],
  'data-access': ['data-access', 'platform', 'contracts', 'domain', 'policy'],
  documents: ['documents', 'contracts', 'policy', 'domain'],
  server: ['server', 'documents', 'data-access', 'platform', 'contracts', 'policy', 'domain'],
  ui: ['ui', 'contracts', 'domain', 'policy'],
  app: ['domain', 'policy', 'contracts', 'platform', 'data-access', 'documents', 'server', 'ui'],
};

const SIDES = {
  shared: ['shared'],
  server: ['server', 'shared'],
  web: ['web', 'shared'],
};

/** Layers that are plain TypeScript: no npm package, no Node module, no surroundings. */
export const PURE_LAYERS = ['domain', 'policy'];

/**
 * Constraints for `@nx/enforce-module-boundaries`.
 * @param packagesInPureLayers whether the pure layers may import npm packages, as their specs do
 */
export function depConstraints({ packagesInPureLayers }) {
  return [...constraintsOf('layer', LAYERS), ...constraintsOf('side', SIDES)].map((constraint) =>
    isPure(constraint) && !packagesInPureLayers
      ? { ...constraint, bannedExternalImports: ['*'] }
      : constraint,
  );
}

function constraintsOf(kind, allowed) {
  return Object.entries(allowed).map(([source, targets]) => ({
    sourceTag: `${kind}:${source}`,
    onlyDependOnLibsWithTags: targets.map((target) => `${kind}:${target}`),
  }));
}

function isPure({ sourceTag }) {
  return PURE_LAYERS.some((layer) => sourceTag === `layer:${layer}`);
}
