import { Injectable } from '@nestjs/common';
import { Database, runAs, type Transaction } from '@tidu/data-access';
import { GATE } from '@tidu/domain';

/** The database as what checks and changes credentials sees it, and nothing else may. */
@Injectable()
export class Gate {
  constructor(private readonly database: Database) {}

  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return runAs(GATE, () => this.database.transaction(work));
  }

  read<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return runAs(GATE, () => this.database.read(work));
  }
}
