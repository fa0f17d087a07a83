export type OpenIdFailureReason =
  /** The browser took longer than OPENID_MINUTES. */
  | 'expired'
  /** What the browser kept is not from here. */
  | 'forged'
  /** The provider or the person said no. */
  | 'refused'
  /** The answer does not fit the question: state, nonce, issuer, signature, code. */
  | 'invalid'
  /** The provider did not answer, or not in time. */
  | 'unreachable';

export interface OpenIdFailure {
  readonly ok: false;
  readonly reason: OpenIdFailureReason;
  /** For the log; holds no secret. */
  readonly detail: string;
}

/** What the errors of openid-client carry; its classes are not loaded for a comparison alone. */
interface ClientFault {
  readonly name?: string;
  readonly message?: string;
  readonly code?: string;
  readonly cause?: unknown;
  /** Of an answer that is an error (RFC 6749, 5.2). */
  readonly error?: string;
  readonly error_description?: string;
  /** HTTP status of that answer. */
  readonly status?: number;
}

const REASONS: Readonly<Record<string, OpenIdFailureReason>> = {
  OAUTH_TIMEOUT: 'unreachable',
  OAUTH_ABORT: 'unreachable',
  OAUTH_RESPONSE_IS_NOT_CONFORM: 'unreachable',
  OAUTH_AUTHORIZATION_RESPONSE_ERROR: 'refused',
};

/** @throws the error itself when it is none of the provider's making */
export function failureOf(error: unknown): OpenIdFailure {
  const fault = error as ClientFault;
  const reason = reasonOf(fault);
  if (reason === undefined) throw error;
  return { ok: false, reason, detail: detailOf(fault).slice(0, 300) };
}

function reasonOf(fault: ClientFault): OpenIdFailureReason | undefined {
  const { name, code = '', status = 0 } = fault;
  if (saysNoConnection(fault) || status >= 500) return 'unreachable';
  if (code.startsWith('OAUTH_')) return REASONS[code] ?? 'invalid';
  return name === 'ClientError' ? 'invalid' : undefined;
}

/** `fetch` says so with this one text, which the client may wrap. */
function saysNoConnection({ message, cause }: ClientFault): boolean {
  if (message === 'fetch failed') return true;
  return typeof cause === 'object' && cause !== null && saysNoConnection(cause);
}

function detailOf({ message, code, status, error, error_description, cause }: ClientFault): string {
  return [code, status, error, error_description, message, reasonIn(cause)]
    .filter((part) => part !== undefined)
    .join(': ');
}

/** A provider that does not know our id and secret says so in a list of challenges. */
function reasonIn(cause: unknown): string | undefined {
  if (Array.isArray(cause)) return JSON.stringify(cause);
  return typeof cause === 'object' ? (cause as ClientFault | null)?.message : undefined;
}
