import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { currentViewer, runAs } from '@tidu/data-access';
import { isMember, NOBODY, type AuditAct } from '@tidu/domain';
import { networkOf } from '@tidu/platform';
import { RecordAct, type Act } from '@tidu/server';
import type { FastifyRequest } from 'fastify';
import { RefusalCounts, type Refusal } from './refusal-counts';
import { pathOf, routeOf } from './request-kind';

/**
 * Puts on the trail what was refused. Of somebody signed in that is every try, up to two hundred a
 * minute; of more than that, of nobody, and of whoever asks too often, one a minute by address or
 * account and route: the next entry says how many there were in between. What a flood of askers
 * leaves no room for is one number, in an entry of its own.
 */
@Injectable()
export class Refusals implements OnModuleDestroy {
  private readonly counts = new RefusalCounts();

  constructor(private readonly acts: RecordAct) {}

  /** The answer waits for the record; when it fails, so does the request. */
  async record(
    act: AuditAct,
    request: FastifyRequest,
    detail: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    const now = Date.now();
    await this.recordOverflow(now);
    const unrecorded = this.counts.leftOutBefore(refusalOf(act, request), now);
    if (unrecorded === undefined) return;
    const entry = {
      act,
      subject: pathOf(request),
      detail: {
        method: request.method,
        route: request.routeOptions.url ?? null,
        address: request.ip,
        ...(unrecorded > 0 ? { unrecorded } : {}),
        ...detail,
      },
    };
    await this.write(entry, unrecorded);
  }

  /** What was left out for want of room is not to be lost with the process. */
  async onModuleDestroy(): Promise<void> {
    await this.recordOverflow(Infinity);
  }

  private async recordOverflow(now: number): Promise<void> {
    const unrecorded = this.counts.takeOverflow(now);
    if (unrecorded === 0) return;
    const entry = { act: 'request.too-many', subject: null, detail: { unrecorded } } as const;
    await runAs(NOBODY, () => this.write(entry, unrecorded));
  }

  /** The number that an entry tells is told by a later one when it cannot be written. */
  private async write(entry: Act, unrecorded: number): Promise<void> {
    try {
      await this.acts.refused(entry);
    } catch (error) {
      this.counts.giveBack(unrecorded, Date.now());
      throw error;
    }
  }
}

function refusalOf(act: AuditAct, request: FastifyRequest): Refusal {
  const viewer = currentViewer();
  const account = viewer && isMember(viewer) ? viewer.account : undefined;
  const key = `${act} ${account ?? networkOf(request.ip)} ${routeOf(request)}`;
  return { key, account: act === 'request.too-many' ? undefined : account };
}
