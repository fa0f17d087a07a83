import { Injectable } from '@nestjs/common';
import type { DivisionView } from '@tidu/contracts';
import { Database, DivisionStore } from '@tidu/data-access';
import { DivisionTree } from '@tidu/domain';

/** The divisions, read once a process: only a new seed changes them, before the process starts. */
@Injectable()
export class DivisionDirectory {
  private reading: Promise<DivisionTree> | undefined;

  constructor(
    private readonly database: Database,
    private readonly divisions: DivisionStore,
  ) {}

  tree(): Promise<DivisionTree> {
    this.reading ??= this.read().catch((error: unknown) => {
      this.reading = undefined;
      throw error;
    });
    return this.reading;
  }

  /** The divisions directly below one; without a parent, the provinces. */
  async listBelow(parent: string | undefined): Promise<DivisionView[]> {
    const { divisions } = await this.tree();
    return divisions.filter(({ parentCode }) => parentCode === (parent ?? null));
  }

  private async read(): Promise<DivisionTree> {
    return new DivisionTree(await this.database.read((tx) => this.divisions.list(tx)));
  }
}
