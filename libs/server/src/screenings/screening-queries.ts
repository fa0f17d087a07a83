import { Injectable } from '@nestjs/common';
import type {
  AssessmentPage,
  AssessmentQuery,
  AssessmentSheet,
  FactYears,
  PageQuery,
  ScreeningDetail,
  ScreeningPage,
  ScreeningProgress,
  ScreeningView,
} from '@tidu/contracts';
import {
  AssessmentStore,
  Database,
  ScreeningStore,
  type AssessmentFilter,
  type ScreeningRow,
  type Transaction,
} from '@tidu/data-access';
import { ProblemError } from '@tidu/platform';
import { ITEM_STATUSES, STATUS_LETTERS, type CompiledPack } from '@tidu/policy';
import { RecordAct } from '../audit/record-act';
import { fromCursor, timeKeyOf, toPage } from '../core/cursor';
import { isId, madeUpCursor } from '../enterprises/list-cursor';
import { CompiledPacks } from '../programmes/compiled-packs';
import { DivisionDirectory } from '../services/division-directory';
import { addTally } from './tally';
import {
  toAssessmentRow,
  toAssessmentSheet,
  toScreeningDetail,
  toScreeningView,
} from './screening-views';

/** Screenings and their results, as the pages show them. */
@Injectable()
export class ScreeningQueries {
  constructor(
    private readonly database: Database,
    private readonly screenings: ScreeningStore,
    private readonly assessments: AssessmentStore,
    private readonly packs: CompiledPacks,
    private readonly divisions: DivisionDirectory,
    private readonly acts: RecordAct,
  ) {}

  list({ after, limit }: PageQuery): Promise<ScreeningPage> {
    const key = timeKeyOf(after);
    return this.database.read(async (tx) => {
      const rows = await this.screenings.list(tx, limit + 1, key);
      const page = toPage(
        rows,
        limit,
        (row) => row,
        (row) => [row.createdAt.toISOString(), row.id],
      );
      const views = page.items.map((row) => this.toView(tx, row));
      return { items: await Promise.all(views), next: page.next };
    });
  }

  /** What a screening could stand on: without figures of its years nobody can be assessed. */
  factYears(): Promise<FactYears> {
    return this.database.read(async (tx) => ({ years: await this.screenings.listFactYears(tx) }));
  }

  get(id: string): Promise<ScreeningDetail> {
    return this.database.read(async (tx) => {
      const row = await this.getRow(tx, id);
      return toScreeningDetail(row, await this.getPack(tx, row), await this.placeOf(row));
    });
  }

  /** How far a screening is; the pools count what is done so far. */
  progress(id: string): Promise<ScreeningProgress> {
    return this.database.read(async (tx) => {
      const { status, done, total, summary } = await this.getRow(tx, id);
      if (summary) return { status, done, total, pools: summary.pools };
      const sum = { enterprises: 0, verdicts: {}, pools: {}, items: {} };
      for (const { tally } of await this.screenings.listTallies(tx, id)) addTally(sum, tally);
      return { status, done, total, pools: sum.pools };
    });
  }

  listAssessments(screeningId: string, query: AssessmentQuery): Promise<AssessmentPage> {
    const after = assessmentKeyOf(fromCursor(query.after, 3));
    return this.database.read(async (tx) => {
      const row = await this.getRow(tx, screeningId);
      const filter = toFilter(row, await this.getPack(tx, row), query);
      const records = await this.assessments.list(tx, filter, query.limit + 1, after);
      const page = toPage(records, query.limit, toAssessmentRow, (record) => [
        record.divisionCode,
        record.enterpriseName,
        record.enterpriseId,
      ]);
      return { ...page, matching: await this.assessments.count(tx, filter) };
    });
  }

  async getSheet(screeningId: string, enterpriseId: string): Promise<AssessmentSheet> {
    const sheet = await this.database.read(async (tx) => {
      const row = await this.getRow(tx, screeningId);
      const record = await this.assessments.find(tx, screeningId, enterpriseId);
      if (!record) throw notFound();
      return toAssessmentSheet(record, row, await this.getPack(tx, row));
    });
    await this.acts.readByOffice({
      act: 'screening.read-sheet',
      subject: enterpriseId,
      detail: { screening: screeningId },
    });
    return sheet;
  }

  private async getRow(tx: Transaction, id: string): Promise<ScreeningRow> {
    const row = await this.screenings.find(tx, id);
    if (!row) throw notFound();
    return row;
  }

  private getPack(tx: Transaction, row: ScreeningRow): Promise<CompiledPack> {
    return this.packs.get(tx, row.packId, row.packHash, row.procedure);
  }

  private async placeOf({ divisionPrefix }: ScreeningRow): Promise<string> {
    if (divisionPrefix === null) return '全国';
    return (await this.divisions.tree()).nameOf(divisionPrefix.padEnd(6, '0'));
  }

  private async toView(tx: Transaction, row: ScreeningRow): Promise<ScreeningView> {
    return toScreeningView(row, await this.getPack(tx, row), await this.placeOf(row));
  }
}

function assessmentKeyOf(parts: readonly string[] | undefined) {
  if (!parts) return undefined;
  const [divisionCode = '', name = '', id] = parts;
  if (!/^\d{6}$/.test(divisionCode) || name.includes('\0') || !isId(id)) throw madeUpCursor();
  return { divisionCode, name, id };
}

function notFound(): ProblemError {
  return new ProblemError('resource.not-found', {
    message: { zh: '没有这次摸排或这家企业', en: 'There is no such screening or enterprise' },
  });
}

function toFilter(
  row: ScreeningRow,
  { pack }: CompiledPack,
  { pool, division, text, criterion, itemStatus }: AssessmentQuery,
): AssessmentFilter {
  const index =
    criterion === undefined ? -1 : pack.criteria.findIndex(({ id }) => id === criterion);
  if ((criterion === undefined) !== (itemStatus === undefined) || (criterion && index < 0)) {
    const message = {
      zh: '按指标项筛选时须同时给出指标项和状态，且该项须属于本规则包',
      en: 'A filter by criterion needs both criterion and itemStatus, and a criterion of this pack',
    };
    throw new ProblemError('request.invalid', {
      message,
      errors: [{ path: 'criterion', rule: 'criterion.unknown', message }],
    });
  }
  return {
    screeningId: row.id,
    pools: pool === undefined ? undefined : [pool],
    divisionPrefix: division,
    text,
    status: itemStatus && {
      index,
      letter: STATUS_LETTERS.charAt(ITEM_STATUSES.indexOf(itemStatus)),
    },
  };
}
