import { Injectable } from '@nestjs/common';
import { AnsweredRequestStore, Database, runAs, type RequestMark } from '@tidu/data-access';
import { SYSTEM } from '@tidu/domain';
import { ProblemError } from '@tidu/platform';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Does what a request asks for once a key, however often the request comes. */
@Injectable()
export class IdempotentRequests {
  constructor(
    private readonly database: Database,
    private readonly requests: AnsweredRequestStore,
  ) {}

  /**
   * Runs `work` and keeps its answer, or gives the answer kept from the first time. A request that
   * failed gives its key free.
   * @throws ProblemError when the key stands for another request, or the first is under way
   */
  async once(mark: RequestMark, work: () => Promise<Answer>): Promise<Answer> {
    const earlier = await this.database.transaction((tx) => this.requests.begin(tx, mark));
    if (earlier) {
      if (earlier.route !== mark.route || earlier.requestSha256 !== mark.requestSha256) {
        throw new ProblemError('request.idempotency-key-reused');
      }
      if (earlier.status === null) throw new ProblemError('request.in-progress');
      return { status: earlier.status, body: earlier.body };
    }
    try {
      const answer = await work();
      await this.database.transaction((tx) =>
        this.requests.answer(tx, mark.key, answer.status, answer.body),
      );
      return answer;
    } catch (error) {
      await this.database.transaction((tx) => this.requests.release(tx, mark.key));
      throw error;
    }
  }

  /** Of everybody: it is no part of anybody's request. */
  async forgetOld(): Promise<void> {
    await runAs(SYSTEM, () => this.database.transaction((tx) => this.requests.forgetOld(tx)));
  }
}
