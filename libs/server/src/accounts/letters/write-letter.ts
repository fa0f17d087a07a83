import type { AccountRow, LetterRow } from '@tidu/data-access';
import {
  alreadyRegisteredLetter,
  invitationLetter,
  passwordResetLetter,
  registrationLetter,
  type MailContent,
} from '@tidu/platform';

export interface WrittenLetter extends MailContent {
  /** Whether the link in it lets somebody in. */
  readonly letsIn: boolean;
}

export interface LetterPlaces {
  /** The page of the letter, with its token. */
  readonly url: string;
  /** The page for whoever has forgotten a password. */
  readonly resetUrl: string;
  readonly validUntil: Date;
}

const UNKNOWN = '—';

/**
 * What a letter says.
 * @param account of the address to write to, if there is one
 * @returns undefined when nobody is to be written to
 */
export function writeLetter(
  letter: LetterRow,
  account: AccountRow | undefined,
  { url, resetUrl, validUntil }: LetterPlaces,
): WrittenLetter | undefined {
  const address = letter.askedFrom ?? UNKNOWN;
  if (letter.purpose === 'registration') {
    if (!account) return { ...registrationLetter({ url, validUntil, address }), letsIn: true };
    const told = { name: account.name, at: letter.askedAt, address, url: resetUrl };
    return { ...alreadyRegisteredLetter(told), letsIn: false };
  }
  if (letter.purpose === 'reset') {
    if (account?.status !== 'active') return undefined;
    return {
      ...passwordResetLetter({ name: account.name, url, validUntil, address }),
      letsIn: true,
    };
  }
  const organisation = letter.organisationName ?? UNKNOWN;
  const inviter = letter.inviter ?? UNKNOWN;
  return { ...invitationLetter({ inviter, organisation, url, validUntil }), letsIn: true };
}
