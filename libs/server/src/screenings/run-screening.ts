import { Injectable } from '@nestjs/common';
import {
  Database,
  narrowTo,
  OutboxWriter,
  ProgrammeStore,
  ScreeningStore,
  type ScreeningRow,
  type Transaction,
} from '@tidu/data-access';
import type { Bilingual } from '@tidu/domain';
import { FactsDigest } from './facts-digest';
import { screeningKey } from './start-screening';
import { addTally, emptyTally } from './tally';

/** Enterprises a chunk: about a quarter of a second of work, so that progress moves. */
const CHUNK_SIZE = 2_000;

const CHUNKS_FAILED: Bilingual = {
  zh: '部分企业多次评价失败，请查看任务日志后重新摸排',
  en: 'Some enterprises could not be assessed after several tries; see the job log, then screen again',
};

/** Plans a screening into chunks and, when they are all done, sums it up. */
@Injectable()
export class RunScreening {
  constructor(
    private readonly database: Database,
    private readonly programmes: ProgrammeStore,
    private readonly screenings: ScreeningStore,
    private readonly outbox: OutboxWriter,
  ) {}

  /**
   * Plans the screening unless it is planned already.
   * @returns ordinals of the chunks that are still to be done; undefined when it has ended
   */
  plan(screeningId: string): Promise<number[] | undefined> {
    return this.database.transaction(async (tx) => {
      const screening = await this.screenings.lock(tx, screeningId);
      if (!screening || isEnded(screening)) {
        await this.outbox.markDone(tx, screeningKey(screeningId));
        return undefined;
      }
      await narrowTo(tx, screening.owner);
      if (screening.status === 'queued') await this.screenings.plan(tx, screening, CHUNK_SIZE);
      return this.screenings.listOpenChunks(tx, screeningId);
    });
  }

  /** Sums up a screening whose chunks are done; one with chunks that failed for good fails. */
  finish(screeningId: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const screening = await this.screenings.lock(tx, screeningId);
      if (screening && !isEnded(screening)) {
        const open = await this.screenings.listOpenChunks(tx, screeningId);
        if (open.length > 0) await this.screenings.fail(tx, screeningId, CHUNKS_FAILED);
        else await this.complete(tx, screening);
      }
      await this.outbox.markDone(tx, screeningKey(screeningId));
    });
  }

  private async complete(tx: Transaction, screening: ScreeningRow): Promise<void> {
    const pack = await this.programmes.getPack(tx, screening.packId, screening.packHash);
    const summary = emptyTally(screening.programme, pack);
    const digest = new FactsDigest();
    for (const chunk of await this.screenings.listTallies(tx, screening.id)) {
      addTally(summary, chunk.tally);
      digest.addDigest(chunk.factsSha256);
    }
    await this.screenings.complete(tx, screening.id, summary, digest.hex());
  }
}

function isEnded({ status }: ScreeningRow): boolean {
  return status === 'completed' || status === 'failed';
}
