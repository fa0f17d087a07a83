/** The largest proof that the API takes. */
export const LARGEST_PROOF_BYTES = 20 * 1024 * 1024;

/** What the API takes, by the ending of the name. */
export const PROOF_ENDINGS = ['.pdf', '.jpg', '.jpeg', '.png'] as const;

export type ProofFault = 'kind' | 'empty' | 'tooLarge';

/** What speaks against a file before it is sent; the API looks into it as well. */
export function proofFault({ name, size }: File): ProofFault | undefined {
  const ending = name.toLowerCase();
  if (!PROOF_ENDINGS.some((known) => ending.endsWith(known))) return 'kind';
  if (size === 0) return 'empty';
  return size > LARGEST_PROOF_BYTES ? 'tooLarge' : undefined;
}
