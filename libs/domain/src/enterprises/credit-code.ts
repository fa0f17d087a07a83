const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const SHAPE = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

export type CreditCodeCheck = 'valid' | 'invalid';

export interface CreditCode {
  /** 18 characters, upper case, half width. */
  readonly code: string;
  /**
   * `invalid`: the check character does not fit. That is a warning only: some codes of the early
   * pilots fail it and are legal.
   */
  readonly check: CreditCodeCheck;
}

/**
 * Reads a unified social credit code (GB 32100-2015): full width letters and digits and inner
 * spaces are folded first. Undefined when the shape is wrong.
 */
export function readCreditCode(text: string): CreditCode | undefined {
  const code = text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
  if (!SHAPE.test(code)) return undefined;
  return { code, check: checkCharacter(code) === code[17] ? 'valid' : 'invalid' };
}

/** GB 32100-2015 annex: weights 3^i mod 31 over the first 17 characters. */
function checkCharacter(code: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of code.slice(0, 17)) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}
