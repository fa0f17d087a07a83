import { Injectable } from '@nestjs/common';
import {
  BackTestStore,
  Database,
  narrowTo,
  OutboxWriter,
  type BackTestRow,
  type Transaction,
} from '@tidu/data-access';
import type { Bilingual } from '@tidu/domain';
import { FactsDigest } from '../screenings/facts-digest';
import { addTally, emptyTally } from './back-test-tally';
import { backTestKey } from './start-back-test';

/** Enterprises a chunk: about as long as one of a screening, for two packs. */
const CHUNK_SIZE = 1_500;

const CHUNKS_FAILED: Bilingual = {
  zh: '部分企业多次比较失败，请查看任务日志后重新回测',
  en: 'Some enterprises could not be compared after several tries; see the job log, then test again',
};

/** Plans a back-test into chunks and, when they are all done, sums it up. */
@Injectable()
export class RunBackTest {
  constructor(
    private readonly database: Database,
    private readonly tests: BackTestStore,
    private readonly outbox: OutboxWriter,
  ) {}

  /**
   * Plans the back-test unless it is planned already.
   * @returns ordinals of the chunks that are still to be done; undefined when it has ended
   */
  plan(backTestId: string): Promise<number[] | undefined> {
    return this.database.transaction(async (tx) => {
      const test = await this.tests.lock(tx, backTestId);
      if (!test || isEnded(test)) {
        await this.outbox.markDone(tx, backTestKey(backTestId));
        return undefined;
      }
      await narrowTo(tx, test.owner);
      if (test.status === 'queued') await this.tests.plan(tx, test, CHUNK_SIZE);
      return this.tests.listOpenChunks(tx, backTestId);
    });
  }

  /** Sums up a back-test whose chunks are done; one with chunks that failed for good fails. */
  finish(backTestId: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const test = await this.tests.lock(tx, backTestId);
      if (test && !isEnded(test)) {
        const open = await this.tests.listOpenChunks(tx, backTestId);
        if (open.length > 0) await this.tests.fail(tx, backTestId, CHUNKS_FAILED);
        else await this.complete(tx, backTestId);
      }
      await this.outbox.markDone(tx, backTestKey(backTestId));
    });
  }

  private async complete(tx: Transaction, backTestId: string): Promise<void> {
    const summary = emptyTally();
    const digest = new FactsDigest();
    for (const chunk of await this.tests.listTallies(tx, backTestId)) {
      addTally(summary, chunk.tally);
      digest.addDigest(chunk.factsSha256);
    }
    await this.tests.complete(tx, backTestId, summary, digest.hex());
  }
}

function isEnded({ status }: BackTestRow): boolean {
  return status === 'completed' || status === 'failed';
}
