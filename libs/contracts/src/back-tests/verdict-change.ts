/**
 * gain: to met; loss: from met; opened: from unmet to undetermined; closed: from undetermined to
 * unmet. Each changed enterprise is in exactly one.
 */
export const VERDICT_CHANGES = ['gain', 'loss', 'opened', 'closed'] as const;
export type VerdictChange = (typeof VERDICT_CHANGES)[number];
