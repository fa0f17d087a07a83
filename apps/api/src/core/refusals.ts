import { Injectable } from '@nestjs/common';
import { currentViewer } from '@tidu/data-access';
import { isMember, type AuditAct } from '@tidu/domain';
import { RecordAct } from '@tidu/server';
import type { FastifyRequest } from 'fastify';
import { networkOf } from './client-network';
import { pathOf, routeOf } from './request-kind';

const MINUTE_MS = 60_000;
/** More askers and routes within a minute are a flood, which the trail is not to drown in. */
const MOST_A_MINUTE = 1_000;

/**
 * Puts on the trail what was refused. Of somebody signed in that is every try; of nobody, and of
 * whoever asks too often, one a minute by address and route: the next entry says how many there
 * were in between.
 */
@Injectable()
export class Refusals {
  private readonly seen = new Map<string, { readonly at: number; unrecorded: number }>();

  constructor(private readonly acts: RecordAct) {}

  /** The answer waits for the record; when it fails, so does the request. */
  async record(
    act: AuditAct,
    request: FastifyRequest,
    detail: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    const unrecorded = this.unrecordedBefore(act, request);
    if (unrecorded === undefined) return;
    await this.acts.refused({
      act,
      subject: pathOf(request),
      detail: {
        method: request.method,
        route: request.routeOptions.url ?? null,
        address: request.ip,
        ...(unrecorded > 0 ? { unrecorded } : {}),
        ...detail,
      },
    });
  }

  /** How often the same was left out before this; undefined when this is to be left out too. */
  private unrecordedBefore(act: AuditAct, request: FastifyRequest): number | undefined {
    const viewer = currentViewer();
    const account = viewer && isMember(viewer) ? viewer.account : undefined;
    if (account !== undefined && act !== 'request.too-many') return 0;
    const now = Date.now();
    const key = `${act} ${account ?? networkOf(request.ip)} ${routeOf(request)}`;
    const before = this.seen.get(key);
    if (before && now - before.at < MINUTE_MS) {
      before.unrecorded += 1;
      return undefined;
    }
    if (!before && !this.hasRoom(now)) return undefined;
    this.seen.delete(key);
    this.seen.set(key, { at: now, unrecorded: 0 });
    return before?.unrecorded ?? 0;
  }

  /** Forgets what is older than a minute; a map keeps its keys from the oldest on. */
  private hasRoom(now: number): boolean {
    for (const [key, { at }] of this.seen) {
      if (now - at < MINUTE_MS) break;
      this.seen.delete(key);
    }
    return this.seen.size < MOST_A_MINUTE;
  }
}
