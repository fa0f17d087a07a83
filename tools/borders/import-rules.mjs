import { isBuiltin } from 'node:module';

/** Borders that an import statement can cross; each is a lint rule of its own. */
export const importRules = {
  'no-sql-library': importBan({
    message: "SQL lives in libs/data-access alone; use a store of '@tidu/data-access'.",
    bans: (module) => isPackage(module, 'typeorm') || isPackage(module, 'pg-copy-streams'),
  }),
  'no-sql-driver': importBan({
    message:
      "'pg' is for libs/data-access, the PostgreSQL and job folders of libs/platform, and int-specs.",
    bans: (module) => isPackage(module, 'pg'),
  }),
  'no-store-in-controllers': importBan({
    message: "A controller calls a use case of '@tidu/server'; it does not see the stores.",
    bans: (module) => isPackage(module, '@tidu/data-access'),
  }),
  'contracts-as-types': importBan({
    message:
      "The web imports '@tidu/contracts' as types; only *.form.ts may load the validated classes.",
    bans: (module) => isPackage(module, '@tidu/contracts'),
    typesAllowed: true,
  }),
  'no-deep-import': importBan({
    message: 'Import a library by its name alone; what it does not export is its own business.',
    bans: (module) => /^@tidu\/[^/]+\/./.test(module),
  }),
  'no-node-builtin': importBan({
    message: 'domain and policy are plain TypeScript: take what Node gives as an argument.',
    bans: (module) => isBuiltin(module),
  }),
};

/**
 * One rule over every way to name a module. `import x = require()` and `import('x').Type` are not
 * among them: other rules forbid them everywhere.
 */
function importBan({ message, bans, typesAllowed = false }) {
  return {
    meta: { type: 'problem', schema: [], messages: { crossed: message } },
    create(context) {
      const check = (source, typesOnly = false) => {
        if (typeof source?.value !== 'string' || (typesAllowed && typesOnly)) return;
        if (bans(source.value)) context.report({ node: source, messageId: 'crossed' });
      };
      return {
        ImportDeclaration: (node) => check(node.source, isTypesOnly(node, node.importKind)),
        ExportNamedDeclaration: (node) => check(node.source, isTypesOnly(node, node.exportKind)),
        ExportAllDeclaration: (node) => check(node.source, node.exportKind === 'type'),
        ImportExpression: (node) => check(node.source),
        "CallExpression[callee.name='require']": (node) => check(node.arguments[0]),
      };
    },
  };
}

function isTypesOnly({ specifiers }, kind) {
  if (kind === 'type') return true;
  return (
    specifiers.length > 0 &&
    specifiers.every(({ importKind, exportKind }) => (importKind ?? exportKind) === 'type')
  );
}

function isPackage(module, name) {
  return module === name || module.startsWith(`${name}/`);
}
