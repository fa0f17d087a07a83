/** A job that was committed together with the change that needs it. */
export interface OutboxRow {
  id: string;
  /** A `JobName`, though the row may have been written by a newer or an older build. */
  job: string;
  payload: unknown;
  /** How often the row was handed out to be enqueued anew, from 1; part of the job's id. */
  attempt: number;
}

/** The outbox table, seen from the relay. */
export interface OutboxStore {
  /**
   * The rows not enqueued yet, and those enqueued long ago whose handler has not marked them done:
   * the latter with the next attempt. Oldest first. Several relays may take the same row.
   */
  takeDue(limit: number): Promise<readonly OutboxRow[]>;
  /** Notes the moment; from then on the rows are due again only after the sweep time. */
  markEnqueued(ids: readonly string[]): Promise<void>;
  /** Calls back after commits that added rows. May miss some: the relay also polls. */
  subscribe(onNotify: () => void): Promise<() => Promise<void>>;
}
