import { Injectable } from '@nestjs/common';
import {
  AssessmentStore,
  Database,
  narrowTo,
  ScreeningStore,
  type NewAssessment,
  type ScreeningRow,
  type SubjectRow,
} from '@tidu/data-access';
import { assess, compilePools, factsAsOf, type CompiledPack, type FactSheet } from '@tidu/policy';
import { CompiledPacks } from '../programmes/compiled-packs';
import { FactsDigest } from './facts-digest';
import { count, emptyTally } from './tally';

/** Assesses one chunk of a screening: read by key, judged in memory, written as one set. */
@Injectable()
export class AssessChunk {
  constructor(
    private readonly database: Database,
    private readonly screenings: ScreeningStore,
    private readonly assessments: AssessmentStore,
    private readonly packs: CompiledPacks,
  ) {}

  /** The assessments and the mark that the chunk is done commit together; a second run does nothing. */
  execute(screeningId: string, ordinal: number): Promise<void> {
    return this.database.transaction(async (tx) => {
      const chunk = await this.screenings.lockChunk(tx, screeningId, ordinal);
      const screening = await this.screenings.find(tx, screeningId);
      if (!chunk || !screening || chunk.done) return;
      await narrowTo(tx, screening.owner);
      const pack = await this.packs.get(
        tx,
        screening.packId,
        screening.packHash,
        screening.procedure,
      );
      const subjects = await this.assessments.readSubjects(tx, chunk, screening.divisionPrefix);
      const { assessments, tally, factsSha256 } = judge(subjects, screening, pack);
      await this.assessments.insert(tx, screeningId, assessments);
      await this.screenings.markChunkDone(tx, screeningId, ordinal, { tally, factsSha256 });
    });
  }
}

function judge(subjects: readonly SubjectRow[], screening: ScreeningRow, pack: CompiledPack) {
  const { programme, asOf } = screening;
  const poolOf = compilePools(programme.cultivation, pack.pack);
  const tally = emptyTally(programme, pack.pack);
  const digest = new FactsDigest();
  const assessments = subjects.map((subject) => {
    digest.add(subject);
    const assessment = judgeOne(subject, pack, asOf, poolOf);
    count(tally, pack.pack, assessment);
    return assessment;
  });
  return { assessments, tally, factsSha256: digest.hex() };
}

function judgeOne(
  subject: SubjectRow,
  pack: CompiledPack,
  asOf: string,
  poolOf: (statuses: string) => string,
): NewAssessment {
  const sheet = subject.facts === null ? {} : (JSON.parse(subject.facts) as FactSheet);
  const { verdict, statuses, values } = assess(
    pack,
    { facts: factsAsOf(sheet, asOf), industryCode: subject.industryCode ?? undefined },
    asOf,
  );
  return {
    enterpriseId: subject.id,
    enterpriseName: subject.name,
    creditCode: subject.creditCode,
    divisionCode: subject.divisionCode,
    verdict,
    pool: poolOf(statuses),
    statuses,
    values,
  };
}
