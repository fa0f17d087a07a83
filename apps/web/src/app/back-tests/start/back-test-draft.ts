import type { CreateBackTest, ProcedureName } from '@tidu/contracts';

/** What the form holds; empty texts stand for what is not chosen. */
export interface BackTestDraft {
  readonly over: 'facts' | 'screening';
  readonly baseline: string;
  readonly candidate: string;
  readonly screening: string;
  readonly procedure: ProcedureName;
  /** YYYY-MM-DD */
  readonly asOf: string | undefined;
  readonly division: string;
}

/** The back-test to start; undefined while something is missing. */
export function requestOf(draft: BackTestDraft): CreateBackTest | undefined {
  const { over, baseline, candidate, screening, procedure, asOf, division } = draft;
  if (!candidate) return undefined;
  if (over === 'screening') return screening ? { candidate, screeningId: screening } : undefined;
  if (!baseline || !asOf) return undefined;
  return { baseline, candidate, procedure, asOf, ...(division ? { division } : {}) };
}
