import { Injectable } from '@nestjs/common';
import {
  AssessmentStore,
  Database,
  ScreeningStore,
  type AssessmentKey,
  type AssessmentRecord,
  type ScreeningRow,
  type Transaction,
} from '@tidu/data-access';
import { writeRosterFolder, type RosterManifest, type RosterTable } from '@tidu/documents';
import { ProblemError } from '@tidu/platform';
import { poolsOf, type CompiledPack } from '@tidu/policy';
import { CompiledPacks } from '../programmes/compiled-packs';
import { CULTIVATION_COLUMNS, cultivationRow } from './cultivation-rows';

const PAGE = 2_000;

/** Makes the cultivation roster of a completed screening: the same files whenever it is made. */
@Injectable()
export class BuildCultivationRoster {
  constructor(
    private readonly database: Database,
    private readonly screenings: ScreeningStore,
    private readonly assessments: AssessmentStore,
    private readonly packs: CompiledPacks,
  ) {}

  /**
   * Writes roster.xlsx, roster.csv and manifest.json into `folder`.
   * @throws ProblemError `state.not-allowed` when the screening is not completed
   */
  execute(screeningId: string, folder: string): Promise<RosterManifest> {
    return this.database.read(async (tx) => {
      const screening = await this.screenings.find(tx, screeningId);
      if (screening?.status !== 'completed') throw notCompleted();
      const pack = await this.packs.get(
        tx,
        screening.packId,
        screening.packHash,
        screening.procedure,
      );
      return writeRosterFolder(folder, {
        kind: 'cultivation',
        inputs: inputsOf(screening),
        table: () => this.table(tx, screening, pack),
      });
    });
  }

  private table(tx: Transaction, screening: ScreeningRow, pack: CompiledPack): RosterTable {
    const { title } = screening.programme;
    return {
      title: `${title.zh}培育名单`,
      notes: [
        `规则包 ${screening.packId}；数据截至 ${screening.asOf}` +
          (screening.outsideEffectiveDates ? '；试算：该日期不在规则施行期内' : ''),
        '待核项尚无数据或须人工判定，不计为达标',
      ],
      columns: CULTIVATION_COLUMNS,
      rows: this.rows(tx, screening, pack),
    };
  }

  private async *rows(
    tx: Transaction,
    screening: ScreeningRow,
    pack: CompiledPack,
  ): AsyncGenerator<(string | number | null)[]> {
    const toRow = cultivationRow(screening.programme, pack);
    let ordinal = 0;
    for await (const record of this.records(tx, screening)) yield toRow(record, (ordinal += 1));
  }

  private async *records(
    tx: Transaction,
    { id, programme }: ScreeningRow,
  ): AsyncGenerator<AssessmentRecord> {
    const pools = poolsOf(programme).filter(({ onRoster }) => onRoster);
    const filter = { screeningId: id, pools: pools.map((pool) => pool.id) };
    let after: AssessmentKey | undefined;
    for (;;) {
      const page = await this.assessments.list(tx, filter, PAGE, after);
      yield* page;
      const last = page.at(-1);
      if (!last || page.length < PAGE) return;
      after = {
        divisionCode: last.divisionCode,
        name: last.enterpriseName,
        id: last.enterpriseId,
      };
    }
  }
}

/** What the roster follows from; equal inputs make equal files. */
function inputsOf(screening: ScreeningRow): Record<string, unknown> {
  return {
    programme: screening.programmeId,
    programmeSha256: screening.programmeHash,
    pack: screening.packId,
    packSha256: screening.packHash,
    procedure: screening.procedure,
    asOf: screening.asOf,
    division: screening.divisionPrefix,
    outsideEffectiveDates: screening.outsideEffectiveDates,
    enterprises: screening.summary?.enterprises ?? 0,
    factsSha256: screening.factsSha256,
  };
}

function notCompleted(): ProblemError {
  return new ProblemError('state.not-allowed', {
    message: {
      zh: '摸排尚未完成，完成后才能生成培育名单',
      en: 'The screening is not completed; the roster can be made when it is',
    },
  });
}
