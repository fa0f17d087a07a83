import type { LetterPurpose } from '@tidu/data-access';
import type { AuditAct } from '@tidu/domain';
import type { TokenKind } from '@tidu/platform';

interface LetterKind {
  /** Mark of the token. A registration is an invitation by oneself; the purpose is checked besides. */
  readonly token: TokenKind;
  /** For how long the link is valid, in seconds. */
  readonly lasts: number;
  /** Page that the link opens. */
  readonly page: string;
  /** What is done by the link. */
  readonly act: AuditAct;
}

const HOUR = 3600;

export const LETTER_KINDS = {
  reset: {
    token: 'reset',
    lasts: HOUR,
    page: '/password-reset/complete',
    act: 'account.reset',
  },
  registration: {
    token: 'invitation',
    lasts: 24 * HOUR,
    page: '/registration/complete',
    act: 'account.register',
  },
  invitation: {
    token: 'invitation',
    lasts: 7 * 24 * HOUR,
    page: '/invitation',
    act: 'invitation.accept',
  },
} as const satisfies Readonly<Record<LetterPurpose, LetterKind>>;

/** How a letter is called among the jobs. */
export function letterKey(letterId: string): string {
  return `letter-${letterId}`;
}
