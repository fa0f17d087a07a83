import { Injectable } from '@nestjs/common';
import type { CreateScreening } from '@tidu/contracts';
import {
  Database,
  OutboxWriter,
  ProgrammeStore,
  ScreeningStore,
  type StoredPack,
  type StoredProgramme,
  type Transaction,
} from '@tidu/data-access';
import type { Bilingual } from '@tidu/domain';
import { ProblemError } from '@tidu/platform';
import { isOutsideEffectiveDates } from '@tidu/policy';
import { RecordAct } from '../audit/record-act';
import { chosenDivision } from '../services/chosen-division';
import { DivisionDirectory } from '../services/division-directory';

/** The outbox key of a screening: one piece of work, however often it is enqueued. */
export function screeningKey(screeningId: string): string {
  return `screening-${screeningId}`;
}

/** Starts a screening: the programme and the pack are frozen on it, the work is queued with it. */
@Injectable()
export class StartScreening {
  constructor(
    private readonly database: Database,
    private readonly programmes: ProgrammeStore,
    private readonly screenings: ScreeningStore,
    private readonly outbox: OutboxWriter,
    private readonly divisions: DivisionDirectory,
    private readonly acts: RecordAct,
  ) {}

  /** @returns the id of the screening */
  execute(input: CreateScreening): Promise<string> {
    return this.database.transaction(async (tx) => {
      const { pack, hash } = await this.getPack(tx, input);
      const { programme, hash: programmeHash } = await this.getProgramme(tx, pack.id);
      const divisionPrefix = await chosenDivision(input.division, this.divisions);
      const id = await this.screenings.create(tx, {
        programmeId: programme.id,
        programme,
        programmeHash,
        packId: pack.id,
        packHash: hash,
        procedure: input.procedure,
        asOf: input.asOf,
        divisionPrefix,
        outsideEffectiveDates: isOutsideEffectiveDates(pack, input.asOf, input.procedure),
      });
      await this.outbox.add(tx, {
        job: 'screenings.run',
        payload: { screeningId: id, round: 0 },
        dedupeKey: screeningKey(id),
      });
      await this.acts.within(tx, {
        act: 'screening.start',
        subject: id,
        detail: { ...input, packHash: hash },
      });
      return id;
    });
  }

  private async getPack(tx: Transaction, input: CreateScreening): Promise<StoredPack> {
    const stored = await this.programmes.findCurrentPack(tx, input.pack);
    if (!stored) {
      throw invalid('pack', 'pack.unknown', {
        zh: `没有规则包 ${input.pack}；可用的规则包见“规则库”`,
        en: `There is no rule pack ${input.pack}; the rule library lists those that exist`,
      });
    }
    if (!stored.pack.procedures.includes(input.procedure)) {
      throw invalid('procedure', 'procedure.unknown', {
        zh: `规则包 ${input.pack} 不用于此程序`,
        en: `Rule pack ${input.pack} does not serve this procedure`,
      });
    }
    return stored;
  }

  private async getProgramme(tx: Transaction, packId: string): Promise<StoredProgramme> {
    const programmes = await this.programmes.listProgrammes(tx);
    const found = programmes.find(({ programme }) => programme.packs.includes(packId));
    if (!found) {
      throw invalid('pack', 'pack.without-programme', {
        zh: `规则包 ${packId} 不属于任何培育项目，无法分库`,
        en: `Rule pack ${packId} belongs to no programme, so there are no pools for it`,
      });
    }
    return found;
  }
}

function invalid(path: string, rule: string, message: Bilingual): ProblemError {
  return new ProblemError('request.invalid', { message, errors: [{ path, rule, message }] });
}
