import { Injectable } from '@nestjs/common';
import type {
  BackTestChangePage,
  BackTestChangeQuery,
  BackTestPage,
  BackTestProgress,
  BackTestView,
  PageQuery,
} from '@tidu/contracts';
import {
  BackTestChangeStore,
  BackTestStore,
  Database,
  type BackTestRow,
  type Transaction,
} from '@tidu/data-access';
import { ProblemError } from '@tidu/platform';
import { fromCursor, timeKeyOf, toPage } from '../core/cursor';
import { isId, madeUpCursor } from '../enterprises/list-cursor';
import { DivisionDirectory } from '../services/division-directory';
import { changedIn } from './back-test-tally';
import { toBackTestView, toChangeRow } from './back-test-views';
import { IndustryNames } from './industry-names';
import type { GroupNames } from './summary-views';
import { TestedPacks } from './tested-packs';

/** Back-tests and whom they change, as the pages show them. */
@Injectable()
export class BackTestQueries {
  constructor(
    private readonly database: Database,
    private readonly tests: BackTestStore,
    private readonly changes: BackTestChangeStore,
    private readonly packs: TestedPacks,
    private readonly divisions: DivisionDirectory,
    private readonly industries: IndustryNames,
  ) {}

  /** Newest first. */
  async list({ after, limit }: PageQuery): Promise<BackTestPage> {
    const key = timeKeyOf(after);
    const names = await this.names();
    return this.database.read(async (tx) => {
      const rows = await this.tests.list(tx, limit + 1, key);
      const page = toPage(
        rows,
        limit,
        (row) => row,
        (row) => [row.createdAt.toISOString(), row.id],
      );
      const items: BackTestView[] = [];
      for (const row of page.items) items.push(await this.toView(tx, row, names));
      return { items, next: page.next };
    });
  }

  /** @throws ProblemError `resource.not-found` */
  async get(id: string): Promise<BackTestView> {
    const names = await this.names();
    return this.database.read(async (tx) => this.toView(tx, await this.getRow(tx, id), names));
  }

  /** How far a back-test is; the changes count what is done so far. */
  progress(id: string): Promise<BackTestProgress> {
    return this.database.read(async (tx) => {
      const { status, done, total, summary } = await this.getRow(tx, id);
      const tallies = summary
        ? [summary]
        : (await this.tests.listTallies(tx, id)).map(({ tally }) => tally);
      const changed = tallies.reduce((sum, tally) => sum + changedIn(tally), 0);
      return { status, done, total, changed };
    });
  }

  /** The enterprises whose verdict differs. */
  listChanges(id: string, query: BackTestChangeQuery): Promise<BackTestChangePage> {
    const after = keyOf(fromCursor(query.after, 3));
    const { change, division, criterion, sizeClass, industry, text } = query;
    const filter = {
      backTestId: id,
      change,
      divisionPrefix: division,
      criterion,
      sizeClass,
      industry,
      text: text?.trim() || undefined,
    };
    return this.database.read(async (tx) => {
      await this.getRow(tx, id);
      const rows = await this.changes.list(tx, filter, query.limit + 1, after);
      const page = toPage(rows, query.limit, toChangeRow, (row) => [
        row.divisionCode,
        row.enterpriseName,
        row.enterpriseId,
      ]);
      return { ...page, matching: await this.changes.count(tx, filter) };
    });
  }

  private async getRow(tx: Transaction, id: string): Promise<BackTestRow> {
    const row = await this.tests.find(tx, id);
    if (row) return row;
    throw new ProblemError('resource.not-found', {
      message: { zh: '没有这次回测', en: 'There is no such back-test' },
    });
  }

  private async toView(
    tx: Transaction,
    row: BackTestRow,
    names: GroupNames,
  ): Promise<BackTestView> {
    return toBackTestView(row, { ...(await this.packs.compile(tx, row)), names });
  }

  private async names(): Promise<GroupNames> {
    const tree = await this.divisions.tree();
    const industries = await this.industries.byCode();
    return {
      division: (code) => tree.nameOf(code),
      industry: (code) => industries.get(code) ?? code,
    };
  }
}

function keyOf(parts: readonly string[] | undefined) {
  if (!parts) return undefined;
  const [divisionCode = '', name = '', id] = parts;
  if (!/^\d{6}$/.test(divisionCode) || name.includes('\0') || !isId(id)) throw madeUpCursor();
  return { divisionCode, name, id };
}
