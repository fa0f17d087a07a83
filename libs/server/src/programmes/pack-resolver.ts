import { Injectable } from '@nestjs/common';
import {
  currentViewer,
  ProgrammeStore,
  RulePackDraftStore,
  type StoredPack,
  type Transaction,
} from '@tidu/data-access';
import { may, type Bilingual } from '@tidu/domain';
import { ProblemError } from '@tidu/platform';
import type { CompiledPack, Procedure } from '@tidu/policy';
import { CompiledPacks } from './compiled-packs';

/** A pack that somebody named, be it a version of the library or a draft. */
export interface ResolvedPack extends StoredPack {
  readonly draft: { readonly id: string; readonly name: string } | null;
}

const DRAFT = 'draft:';

/** Finds the pack behind `id`, `id@hash` or `draft:id`. */
@Injectable()
export class PackResolver {
  constructor(
    private readonly programmes: ProgrammeStore,
    private readonly drafts: RulePackDraftStore,
    private readonly packs: CompiledPacks,
  ) {}

  /**
   * @param field that the caller used, for the error
   * @throws ProblemError `request.invalid` when there is no such pack
   */
  async resolve(tx: Transaction, reference: string, field: string): Promise<ResolvedPack> {
    const found = reference.startsWith(DRAFT)
      ? await this.findDraft(tx, reference.slice(DRAFT.length))
      : await this.findLoaded(tx, reference);
    if (found) return found;
    throw invalid(field, 'pack.unknown', {
      zh: `没有规则包 ${reference}；可用的规则包见“规则库”`,
      en: `There is no rule pack ${reference}; the rule library lists those that exist`,
    });
  }

  /**
   * The pack ready to be evaluated in a procedure.
   * @throws ProblemError `request.invalid` when the pack does not serve the procedure
   */
  compile(resolved: ResolvedPack, procedure: Procedure): CompiledPack {
    const { id, procedures } = resolved.pack;
    if (procedures.includes(procedure)) return this.packs.compile(resolved, procedure);
    const serves = procedures.join(', ');
    throw invalid('procedure', 'procedure.unknown', {
      zh: `规则包 ${id} 不用于此程序；可用：${serves}`,
      en: `Rule pack ${id} does not serve this procedure; it serves: ${serves}`,
    });
  }

  private async findDraft(tx: Transaction, id: string): Promise<ResolvedPack | undefined> {
    const draft = maySeeDrafts() ? await this.drafts.find(tx, id) : undefined;
    return (
      draft && { hash: draft.hash, pack: draft.pack, draft: { id: draft.id, name: draft.name } }
    );
  }

  private async findLoaded(tx: Transaction, reference: string): Promise<ResolvedPack | undefined> {
    const [id = '', hash] = reference.split('@');
    const loaded = await this.programmes.findLoadedPack(tx, id, hash);
    return loaded && { hash: loaded.hash, pack: loaded.pack, draft: null };
  }
}

/** Drafts are an office's own; who may not see them is told that there is none. */
function maySeeDrafts(): boolean {
  const viewer = currentViewer();
  // Work that no request has asked for: of the product itself, or of the owner of the tables.
  if (viewer === undefined || viewer.scope === 'system') return true;
  return (
    viewer.scope === 'office' && (may(viewer, 'rules.draft') || may(viewer, 'rules.back-test'))
  );
}

function invalid(path: string, rule: string, message: Bilingual): ProblemError {
  return new ProblemError('request.invalid', { message, errors: [{ path, rule, message }] });
}
