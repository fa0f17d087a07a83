import { both } from '../logic/combine';
import type { EachYearRule } from '../packs/rules';
import type { OperatorDef } from './operator';
import { compileYears, describeYears, readYears, yearsFields } from './over-years';

/** Every named year must pass. */
export const eachYear: OperatorDef<EachYearRule> = {
  fields: yearsFields,
  compile: (rule) => compileYears(rule, both),
  readings: readYears,
  limits: ({ indicator, value }) => [{ indicator, value }],
  describe: describeYears,
};
