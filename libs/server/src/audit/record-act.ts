import { Injectable } from '@nestjs/common';
import { AuditTrail, currentViewer, Database, type Transaction } from '@tidu/data-access';
import { isMember, type AuditAct } from '@tidu/domain';

/** An act as a use case knows it; who acts is known from the request. */
export interface Act {
  readonly act: AuditAct;
  /** What it was done to: an id, or what was asked for. */
  readonly subject: string | null;
  /** JSON; no secrets, and of personal data no more than the proof needs. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Puts on the trail what the viewer of the moment does, or tried to do. */
@Injectable()
export class RecordAct {
  constructor(
    private readonly database: Database,
    private readonly trail: AuditTrail,
  ) {}

  /** In the transaction of the act itself: what cannot be recorded does not happen. */
  within(tx: Transaction, ...acts: readonly Act[]): Promise<void> {
    const actor = actorOf();
    return this.trail.append(
      tx,
      acts.map((act) => ({ ...actor, ...act, outcome: 'done' })),
    );
  }

  /** Of an act that changes nothing in the database, such as a read or an export: before it. */
  async before(act: Act): Promise<void> {
    await this.database.transaction((tx) => this.within(tx, act));
  }

  /**
   * Of what an office reads of an enterprise: after it was found, and before it is handed out. What
   * an enterprise reads of itself is its own business.
   */
  async readByOffice(act: Act): Promise<void> {
    if (currentViewer()?.scope === 'office') await this.before(act);
  }

  /** A refused attempt, in a transaction of its own: that of the attempt is rolled back. */
  async refused(act: Act): Promise<void> {
    await this.database.transaction((tx) =>
      this.trail.append(tx, [{ ...actorOf(), ...act, outcome: 'refused' }]),
    );
  }
}

function actorOf() {
  const viewer = currentViewer();
  if (!viewer || !isMember(viewer)) return { account: null, principal: null, organisation: null };
  const { account, principal, organisation } = viewer;
  return { account, principal, organisation };
}
