import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { ClaimPage, ClaimQuery, ClaimView, DecideClaim } from '@tidu/contracts';
import {
  ClaimStore,
  Database,
  type ClaimKey,
  type ClaimRow,
  type Proof,
  type Transaction,
} from '@tidu/data-access';
import type { Member } from '@tidu/domain';
import { FileStorage, type ProblemError } from '@tidu/platform';
import { RecordAct } from '../../audit/record-act';
import { fromCursor, toPage } from '../../core/cursor';
import { isId, madeUpCursor } from '../../enterprises/list-cursor';
import { DivisionDirectory } from '../../services/division-directory';
import { actingMember, isActing } from '../organisations/acting-member';
import { fieldProblem, notAllowed } from '../organisations/problems';
import { noClaim, toClaimView } from './claim-views';
import { ConfirmClaim } from './confirm-claim';

/** Claims as the office of the place decides on them. */
@Injectable()
export class ClaimReviews {
  constructor(
    private readonly database: Database,
    private readonly claims: ClaimStore,
    private readonly confirm: ConfirmClaim,
    private readonly storage: FileStorage,
    private readonly directory: DivisionDirectory,
    private readonly record: RecordAct,
  ) {}

  /** Those of others in the places that one’s office answers for, the latest first. */
  async list({ status, after, limit }: ClaimQuery): Promise<ClaimPage> {
    const last = keyOf(fromCursor(after, 2));
    const tree = await this.directory.tree();
    const rows = await this.database.read((tx) =>
      this.claims.list(tx, status ?? null, limit + 1, last),
    );
    return toPage(
      rows,
      limit,
      (row) => toClaimView(row, tree),
      (row) => [row.createdAt, row.id],
    );
  }

  /** @throws ProblemError `resource.not-found` */
  async get(id: string): Promise<ClaimView> {
    const tree = await this.directory.tree();
    return this.database.read(async (tx) => toClaimView(await this.find(tx, id), tree));
  }

  /**
   * Opens the proof and puts that on the trail.
   * @throws ProblemError `resource.not-found`; `state.not-allowed` once the claim is withdrawn
   */
  async openProof(id: string): Promise<Proof & { readonly stream: Readable }> {
    const { proof } = await this.database.transaction(async (tx) => {
      const claim = await this.find(tx, id);
      if (claim.status === 'withdrawn') throw proofGone();
      await this.record.within(tx, {
        act: 'claim.proof',
        subject: id,
        detail: { creditCode: claim.creditCode, proofSha256: claim.proof.sha256 },
      });
      return claim;
    });
    return { ...proof, stream: await this.storage.read(proof.key) };
  }

  /**
   * @throws ProblemError `resource.not-found`; `request.invalid` for a refusal without grounds;
   *   `state.not-allowed` for another office than that of the place, for one’s own claim, and when
   *   it was decided on or withdrawn meanwhile
   */
  async decide(id: string, { outcome, grounds }: DecideClaim): Promise<ClaimView> {
    const viewer = actingMember();
    const reason = grounds?.trim() || null;
    if (outcome === 'refused' && reason === null)
      throw fieldProblem('grounds', 'required', NO_GROUNDS);
    const tree = await this.directory.tree();
    return this.database.transaction(async (tx) => {
      await this.claims.lock(tx, id);
      const claim = await this.find(tx, id);
      refuseUnfit(viewer, claim);
      const confirmed =
        outcome === 'confirmed' ? await this.confirm.execute(tx, claim, viewer.account) : null;
      await this.claims.decide(tx, id, {
        ...{ status: outcome, decidedBy: viewer.account, grounds: reason },
        enterpriseId: confirmed?.enterpriseId ?? null,
      });
      const { creditCode, claimant, claimed } = claim;
      const detail = { outcome, creditCode, claimant: claimant.id, claimed };
      await this.record.within(tx, {
        act: 'claim.decide',
        subject: id,
        detail: { ...detail, ...confirmed },
      });
      return toClaimView(await this.find(tx, id), tree);
    });
  }

  private async find(tx: Transaction, id: string): Promise<ClaimRow> {
    const claim = await this.claims.find(tx, id);
    if (!claim) throw noClaim();
    return claim;
  }
}

function refuseUnfit(viewer: Member, claim: ClaimRow): void {
  if (isActing(viewer, claim.claimant.id)) throw ownClaim();
  if (viewer.division !== claim.divisionCode) throw otherOffice(claim);
  if (claim.status !== 'open') throw notOpen();
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

function keyOf(parts: readonly string[] | undefined): ClaimKey | undefined {
  if (!parts) return undefined;
  const [createdAt = '', id] = parts;
  if (!MOMENT.test(createdAt) || Number.isNaN(Date.parse(createdAt)) || !isId(id)) {
    throw madeUpCursor();
  }
  return { createdAt, id };
}

const NO_GROUNDS = {
  zh: '退回须写明理由，申请人将看到该理由',
  en: 'A refusal needs its grounds; the claimant reads them',
};

function ownClaim(): ProblemError {
  return notAllowed({
    zh: '不能审核本人或被代理人提交的认领，请由其他经办人办理',
    en: 'Nobody decides on a claim of oneself or of whom one stands in for; another officer has to',
  });
}

function otherOffice({ officeName }: ClaimRow): ProblemError {
  const place = officeName ?? '企业登记地的主管部门';
  return notAllowed({
    zh: `该认领由${place}审核，上级部门可以查看，不能代为审核`,
    en: `The office of the place of registration${officeName === null ? '' : ` (${officeName})`} decides on this claim; offices above it see it only`,
  });
}

function proofGone(): ProblemError {
  return notAllowed({
    zh: '申请人已撤回认领，证明文件已删除',
    en: 'The claimant has withdrawn the claim, and the proof was deleted',
  });
}

function notOpen(): ProblemError {
  return notAllowed({
    zh: '该认领已被审核或撤回，请刷新页面查看结果',
    en: 'The claim was decided on or withdrawn already; reload the page to see the result',
  });
}
