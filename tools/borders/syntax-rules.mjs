/** Borders that a piece of syntax can cross; each is a lint rule of its own. */
export const syntaxRules = {
  'no-clock': syntaxBan(
    'domain and policy do not look at the clock: take the date or moment as an argument.',
    'NewExpression[callee.name="Date"][arguments.length=0]',
    'CallExpression[callee.name="Date"]',
    ...memberOf('Date', 'now'),
  ),
  'no-randomness': syntaxBan(
    'domain and policy give the same answer every time: take the number or id as an argument.',
    ...memberOf('Math', 'random'),
  ),
  'no-environment': syntaxBan(
    'Configuration is read once, in libs/platform/src/configuration; inject what it gives.',
    ...memberOf('process', 'env'),
    'MemberExpression[object.property.name="process"][property.name="env"]',
    'ImportDeclaration[source.value=/^(node:)?process$/] > ImportSpecifier[imported.name="env"]',
  ),
  'no-default-export': syntaxBan(
    'Export it by name, so that it has one name everywhere; configuration files alone are excepted.',
    'ExportDefaultDeclaration',
    'ExportSpecifier[exported.name="default"]',
    'TSExportAssignment',
  ),
  'no-focused-or-skipped-test': syntaxBan(
    'Every test runs, always: repair it or delete it.',
    ...notRun('object.name'),
    // test.describe.only, it.concurrent.skip
    ...notRun('object.object.name'),
    'CallExpression[callee.name=/^(xdescribe|xit|xtest|fdescribe|fit)$/]',
    'CallExpression[callee.object.name=/^(xdescribe|xit|xtest|fdescribe|fit)$/]',
  ),
};

function syntaxBan(message, ...selectors) {
  return {
    meta: { type: 'problem', schema: [], messages: { crossed: message } },
    create: (context) =>
      Object.fromEntries(
        selectors.map((selector) => [
          selector,
          (node) => context.report({ node, messageId: 'crossed' }),
        ]),
      ),
  };
}

/** `object.property`, `object['property']` and `const { property } = object`. */
function memberOf(object, property) {
  return [
    `MemberExpression[object.name="${object}"][property.name="${property}"]`,
    `MemberExpression[object.name="${object}"][property.value="${property}"]`,
    `VariableDeclarator[init.name="${object}"] > ObjectPattern > Property[key.name="${property}"]`,
  ];
}

function notRun(owner) {
  return ['name', 'value'].map(
    (key) =>
      `MemberExpression[${owner}=/^(describe|it|test)$/]` +
      `[property.${key}=/^(only|skip|todo|failing|fixme|fail)$/]`,
  );
}
