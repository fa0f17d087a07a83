import { Injectable } from '@nestjs/common';
import type {
  CreateRulePackDraft,
  PageQuery,
  RulePackDraftDetail,
  RulePackDraftPage,
  RulePackDraftView,
} from '@tidu/contracts';
import { Database, RulePackDraftStore, type StoredDraft } from '@tidu/data-access';
import type { Bilingual } from '@tidu/domain';
import { ProblemError } from '@tidu/platform';
import { checkPack, type RulePack } from '@tidu/policy';
import { RecordAct } from '../audit/record-act';
import { timeKeyOf, toPage } from '../core/cursor';
import { toPackSummary } from './pack-views';
import { readDataText, type LocatedFault } from './read-data-text';
import { contentHash } from './read-programmes';

/** Nobody mends more at a time. */
const MOST_FAULTS = 100;

/** Draft packs: checked like the packs of the seeds, tried by back-tests, never current. */
@Injectable()
export class RulePackDrafts {
  constructor(
    private readonly database: Database,
    private readonly drafts: RulePackDraftStore,
    private readonly acts: RecordAct,
  ) {}

  /** @throws ProblemError `rule-pack.invalid` with the line of every fault */
  async create({ name, source }: CreateRulePackDraft): Promise<RulePackDraftView> {
    const pack = readDraft(source);
    const draft = { name: name.trim(), source, pack, hash: contentHash(pack) };
    return this.database.transaction(async (tx) => {
      const id = await this.drafts.add(tx, draft);
      await this.acts.within(tx, {
        act: 'rule-pack.draft',
        subject: id,
        detail: { name: draft.name, pack: pack.id, hash: draft.hash },
      });
      const stored = await this.drafts.find(tx, id);
      return toDraftView(stored as StoredDraft);
    });
  }

  list({ after, limit }: PageQuery): Promise<RulePackDraftPage> {
    const key = timeKeyOf(after);
    return this.database.read(async (tx) =>
      toPage(await this.drafts.list(tx, limit + 1, key), limit, toDraftView, (draft) => [
        draft.createdAt.toISOString(),
        draft.id,
      ]),
    );
  }

  /** @throws ProblemError `resource.not-found` */
  get(id: string): Promise<RulePackDraftDetail> {
    return this.database.read(async (tx) => {
      const draft = await this.drafts.find(tx, id);
      const source = await this.drafts.findSource(tx, id);
      if (!draft || source === undefined) {
        throw new ProblemError('resource.not-found', {
          message: { zh: '没有这份规则包草案', en: 'There is no such draft of a rule pack' },
        });
      }
      return { ...toDraftView(draft), source };
    });
  }
}

function readDraft(source: string): RulePack {
  const reading = readDataText(source);
  if (!reading.ok) throw invalidPack(reading.faults);
  const check = checkPack(reading.value);
  if (!check.ok) throw invalidPack(reading.locate(check.faults));
  return check.pack;
}

function invalidPack(faults: readonly LocatedFault[]): ProblemError {
  const [first] = faults;
  const more: Bilingual =
    faults.length > 1
      ? { zh: `；共 ${faults.length} 处`, en: `; ${faults.length} faults in all` }
      : { zh: '', en: '' };
  return new ProblemError('rule-pack.invalid', {
    message: {
      zh: `第 ${first?.line ?? 1} 行：${first?.message.zh ?? ''}${more.zh}`,
      en: `Line ${first?.line ?? 1}: ${first?.message.en ?? ''}${more.en}`,
    },
    errors: faults.slice(0, MOST_FAULTS).map(({ path, rule, message, line }) => ({
      path: `source:${path.join('.') || '/'}`,
      rule,
      message,
      line,
    })),
  });
}

function toDraftView(draft: StoredDraft): RulePackDraftView {
  return {
    ...toPackSummary(draft),
    draftId: draft.id,
    name: draft.name,
    createdAt: draft.createdAt.toISOString(),
  };
}
