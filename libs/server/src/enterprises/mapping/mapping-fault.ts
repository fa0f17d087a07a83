import type { Bilingual } from '@tidu/domain';
import { ProblemError } from '@tidu/platform';

/** One fault of a mapping file. */
export interface MappingFault {
  readonly line: number;
  /** Such as `indicators[2].unit`; empty for the whole file. */
  readonly path: string;
  readonly rule: string;
  /** What is wrong and what to do. */
  readonly message: Bilingual;
}

/** A mapping that cannot be used: every fault with its line. */
export class MappingInvalid extends ProblemError {
  constructor(
    readonly mappingName: string,
    readonly faults: readonly MappingFault[],
  ) {
    const place = ({ line, path }: MappingFault) =>
      `${mappingName}:${line}${path === '' ? '' : ` ${path}`}`;
    super('import.mapping-invalid', {
      message: {
        zh: faults.map((fault) => `${place(fault)}: ${fault.message.zh}`).join('\n'),
        en: faults.map((fault) => `${place(fault)}: ${fault.message.en}`).join('\n'),
      },
      errors: faults.map((fault) => ({
        path: place(fault),
        rule: fault.rule,
        message: fault.message,
      })),
    });
  }
}
