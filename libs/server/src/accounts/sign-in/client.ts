import type { SessionView } from '@tidu/contracts';

/** Where a request comes from, as far as it can be told. */
export interface Client {
  readonly address: string | null;
  /** What the browser says it is. */
  readonly browser: string | null;
}

/** A session that has just been opened, or has got a new token. */
export interface OpenedSession {
  /** To be handed to the browser and then forgotten. */
  readonly token: string;
  readonly sessionId: string;
  readonly session: SessionView;
}
