import { Injectable } from '@nestjs/common';
import { AuditTrail, Database, type NewAuditEntry } from '@tidu/data-access';

/** Puts refused attempts on the trail. */
@Injectable()
export class RecordRefusal {
  constructor(
    private readonly database: Database,
    private readonly trail: AuditTrail,
  ) {}

  /** In a transaction of its own: that of the attempt is rolled back, and its record must stay. */
  async execute(attempt: Omit<NewAuditEntry, 'outcome'>): Promise<void> {
    await this.database.transaction((tx) =>
      this.trail.append(tx, [{ ...attempt, outcome: 'refused' }]),
    );
  }
}
