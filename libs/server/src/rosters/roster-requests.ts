import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { RosterView } from '@tidu/contracts';
import {
  Database,
  OutboxWriter,
  RosterStore,
  ScreeningStore,
  type RosterRow,
} from '@tidu/data-access';
import type { RosterManifest } from '@tidu/documents';
import { Configuration, ProblemError } from '@tidu/platform';
import { RecordAct } from '../audit/record-act';

const FILE_NAMES = ['roster.xlsx', 'roster.csv', 'manifest.json'] as const;

/** The outbox key of a roster. */
export function rosterKey(rosterId: string): string {
  return `roster-${rosterId}`;
}

/** Where the files of a roster lie. */
export function rosterFolder(home: string, rosterId: string): string {
  return join(home, 'storage', 'rosters', rosterId);
}

/** Asks for rosters and hands them out. */
@Injectable()
export class RosterRequests {
  constructor(
    private readonly database: Database,
    private readonly rosters: RosterStore,
    private readonly screenings: ScreeningStore,
    private readonly outbox: OutboxWriter,
    private readonly configuration: Configuration,
    private readonly acts: RecordAct,
  ) {}

  /** The roster of a screening; asking twice is the same as asking once. */
  request(screeningId: string): Promise<RosterView> {
    return this.database.transaction(async (tx) => {
      const screening = await this.screenings.find(tx, screeningId);
      if (!screening) throw notFound();
      if (screening.status !== 'completed') {
        throw new ProblemError('state.not-allowed', {
          message: {
            zh: '摸排尚未完成，完成后才能生成培育名单',
            en: 'The screening is not completed; the roster can be made when it is',
          },
        });
      }
      const { roster, isNew } = await this.rosters.ensure(tx, screeningId);
      if (isNew) {
        await this.outbox.add(tx, {
          job: 'rosters.build',
          payload: { rosterId: roster.id },
          dedupeKey: rosterKey(roster.id),
        });
        await this.acts.within(tx, {
          act: 'roster.build',
          subject: roster.id,
          detail: { screening: screeningId },
        });
      }
      return toRosterView(roster);
    });
  }

  /**
   * The rosters asked for so far: none or one.
   * @throws ProblemError `resource.not-found` when there is no such screening
   */
  listOfScreening(screeningId: string): Promise<RosterView[]> {
    return this.database.read(async (tx) => {
      if (!(await this.screenings.find(tx, screeningId))) throw notFound();
      const roster = await this.rosters.findOfScreening(tx, screeningId);
      return roster ? [toRosterView(roster)] : [];
    });
  }

  /** A file of a finished roster, to be streamed. */
  async openFile(rosterId: string, name: string): Promise<{ bytes: number; stream: Readable }> {
    const roster = await this.database.read((tx) => this.rosters.find(tx, rosterId));
    const known = FILE_NAMES.find((file) => file === name);
    if (roster?.status !== 'ready' || !known) throw notFound();
    await this.acts.readByOffice({
      act: 'roster.export',
      subject: roster.id,
      detail: { file: known },
    });
    const path = join(rosterFolder(this.configuration.home, roster.id), known);
    return { bytes: (await stat(path)).size, stream: createReadStream(path) };
  }
}

function toRosterView(roster: RosterRow): RosterView {
  const manifest = roster.manifest as RosterManifest | null;
  return {
    id: roster.id,
    screeningId: roster.screeningId,
    kind: roster.kind,
    status: roster.status,
    rows: manifest?.rows ?? null,
    files: [...(manifest?.files ?? [])],
    failure: roster.failure,
    createdAt: roster.createdAt.toISOString(),
  };
}

function notFound(): ProblemError {
  return new ProblemError('resource.not-found', {
    message: { zh: '没有这份名单或文件', en: 'There is no such roster or file' },
  });
}
