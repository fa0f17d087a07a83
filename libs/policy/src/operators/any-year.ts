import { either } from '../logic/combine';
import type { AnyYearRule } from '../packs/rules';
import type { OperatorDef } from './operator';
import { compileYears, describeYears, readYears, yearsFields } from './over-years';

/** One of the named years must pass. */
export const anyYear: OperatorDef<AnyYearRule> = {
  fields: yearsFields,
  compile: (rule) => compileYears(rule, either),
  readings: readYears,
  limits: ({ indicator, value }) => [{ indicator, value }],
  describe: describeYears,
};
