import { Injectable } from '@nestjs/common';
import type { CreateBackTest } from '@tidu/contracts';
import {
  BackTestStore,
  Database,
  OutboxWriter,
  ScreeningStore,
  type NewBackTest,
  type ScreeningRow,
  type FrozenPack,
  type Transaction,
} from '@tidu/data-access';
import type { Bilingual } from '@tidu/domain';
import { ProblemError } from '@tidu/platform';
import type { Procedure } from '@tidu/policy';
import { RecordAct } from '../audit/record-act';
import { PackResolver, type ResolvedPack } from '../programmes/pack-resolver';
import { chosenDivision } from '../services/chosen-division';
import { DivisionDirectory } from '../services/division-directory';

/** The outbox key of a back-test: one piece of work, however often it is enqueued. */
export function backTestKey(backTestId: string): string {
  return `back-test-${backTestId}`;
}

/** Starts a back-test: both packs are frozen on it by hash, the work is queued with it. */
@Injectable()
export class StartBackTest {
  constructor(
    private readonly database: Database,
    private readonly tests: BackTestStore,
    private readonly screenings: ScreeningStore,
    private readonly outbox: OutboxWriter,
    private readonly resolver: PackResolver,
    private readonly divisions: DivisionDirectory,
    private readonly acts: RecordAct,
  ) {}

  /** @returns the id of the back-test */
  execute(input: CreateBackTest): Promise<string> {
    return this.database.transaction(async (tx) => {
      const test =
        input.screeningId === undefined
          ? await this.overFacts(tx, input)
          : await this.overScreening(tx, input, input.screeningId);
      const id = await this.tests.create(tx, test);
      await this.outbox.add(tx, {
        job: 'back-tests.run',
        payload: { backTestId: id, round: 0 },
        dedupeKey: backTestKey(id),
      });
      await this.acts.within(tx, { act: 'back-test.start', subject: id, detail: { ...input } });
      return id;
    });
  }

  /** Both packs are tried on the facts that are stored now. */
  private async overFacts(tx: Transaction, input: CreateBackTest): Promise<NewBackTest> {
    const { procedure = 'recognition', asOf = '', division, baseline = '' } = input;
    const divisionPrefix = await chosenDivision(division, this.divisions);
    return {
      baseline: await this.freeze(tx, baseline, 'baseline', procedure),
      candidate: await this.freeze(tx, input.candidate, 'candidate', procedure),
      procedure,
      asOf,
      divisionPrefix,
      screeningId: null,
    };
  }

  /** The candidate is tried on whom a screening assessed; its assessments are the baseline. */
  private async overScreening(
    tx: Transaction,
    input: CreateBackTest,
    screeningId: string,
  ): Promise<NewBackTest> {
    refuseOwnValues(input);
    const screening = await this.getScreening(tx, screeningId);
    const { procedure, asOf, packId, packHash } = screening;
    return {
      baseline: { id: packId, hash: packHash, draftId: null },
      candidate: await this.freeze(tx, input.candidate, 'candidate', procedure),
      procedure,
      asOf,
      divisionPrefix: screening.divisionPrefix,
      screeningId,
    };
  }

  private async getScreening(tx: Transaction, id: string): Promise<ScreeningRow> {
    const screening = await this.screenings.find(tx, id);
    if (screening?.status === 'completed') return screening;
    throw screening
      ? invalid('screeningId', 'screening.not-completed', {
          zh: '摸排尚未完成，完成后才能回测',
          en: 'The screening is not completed; it can be back-tested when it is',
        })
      : invalid('screeningId', 'screening.unknown', {
          zh: `没有摸排 ${id}`,
          en: `There is no screening ${id}`,
        });
  }

  private async freeze(
    tx: Transaction,
    reference: string,
    field: string,
    procedure: Procedure,
  ): Promise<FrozenPack> {
    const resolved: ResolvedPack = await this.resolver.resolve(tx, reference, field);
    this.resolver.compile(resolved, procedure);
    return { id: resolved.pack.id, hash: resolved.hash, draftId: resolved.draft?.id ?? null };
  }
}

const FROM_SCREENING = ['baseline', 'procedure', 'asOf', 'division'] as const;

function refuseOwnValues(input: CreateBackTest): void {
  const given = FROM_SCREENING.find((field) => input[field] !== undefined);
  if (given === undefined) return;
  throw invalid(given, 'back-test.from-screening', {
    zh: `${given} 取自摸排，请不要另外给出`,
    en: `${given} is that of the screening: leave it out`,
  });
}

function invalid(path: string, rule: string, message: Bilingual): ProblemError {
  return new ProblemError('request.invalid', { message, errors: [{ path, rule, message }] });
}
