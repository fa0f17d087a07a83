import { Injectable } from '@nestjs/common';
import { Database, IndustryStore } from '@tidu/data-access';

/** Names of industries by code, read once a process: only a new seed changes them. */
@Injectable()
export class IndustryNames {
  private reading: Promise<ReadonlyMap<string, string>> | undefined;

  constructor(
    private readonly database: Database,
    private readonly industries: IndustryStore,
  ) {}

  byCode(): Promise<ReadonlyMap<string, string>> {
    this.reading ??= this.read().catch((error: unknown) => {
      this.reading = undefined;
      throw error;
    });
    return this.reading;
  }

  private async read(): Promise<ReadonlyMap<string, string>> {
    const industries = await this.database.read((tx) => this.industries.list(tx));
    return new Map(industries.map(({ code, name }) => [code, name]));
  }
}
