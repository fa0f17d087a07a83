import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ClaimView, CreateClaimQuery } from '@tidu/contracts';
import { ClaimStore, Database, type ClaimRow, type Transaction } from '@tidu/data-access';
import { readCreditCode } from '@tidu/domain';
import { FileStorage, type ProblemError } from '@tidu/platform';
import { RecordAct } from '../../audit/record-act';
import type { UploadedFile } from '../../enterprises/runs/start-import';
import { DivisionDirectory } from '../../services/division-directory';
import { actingMember } from '../organisations/acting-member';
import { fieldProblem, notAllowed } from '../organisations/problems';
import { claimPlace } from './claim-place';
import { noClaim, toClaimView } from './claim-views';
import { receiveProof } from './receive-proof';

/** So many may wait for their decision at once: each keeps a file. */
const MOST_OPEN = 10;
/** Also of those that were withdrawn: each takes an upload. */
const MOST_A_DAY = 20;

/** Says that one acts for an enterprise. */
@Injectable()
export class OwnClaims {
  constructor(
    private readonly database: Database,
    private readonly claims: ClaimStore,
    private readonly storage: FileStorage,
    private readonly directory: DivisionDirectory,
    private readonly record: RecordAct,
  ) {}

  /**
   * Stores the proof while it arrives; nothing is kept when the claim cannot be made.
   * @throws ProblemError `request.invalid` naming the field, `request.too-large`,
   *   `state.not-allowed` for a member, for a claim that is open already and for too many
   */
  async make(asked: CreateClaimQuery, files: AsyncIterable<UploadedFile>): Promise<ClaimView> {
    const { account } = actingMember();
    const creditCode = readCreditCode(asked.creditCode)?.code;
    if (creditCode === undefined) throw fieldProblem('creditCode', 'shape', WRONG_CODE);
    const tree = await this.directory.tree();
    const place = (known?: string) => claimPlace(asked.division, known, tree);
    // Before the file arrives, and again when the claim is made.
    await this.database.read(async (tx) =>
      place(await this.placeOfClaimable(tx, account, creditCode)),
    );
    const id = randomUUID();
    const key = `claims/${id}`;
    try {
      const proof = await receiveProof(this.storage, key, files);
      const claim = { id, accountId: account, creditCode, name: asked.name, proof };
      return await this.database.transaction(async (tx) => {
        await this.claims.lockAccount(tx, account);
        const divisionCode = place(await this.placeOfClaimable(tx, account, creditCode));
        await this.claims.create(tx, { ...claim, divisionCode });
        await this.record.within(tx, {
          act: 'claim.make',
          subject: id,
          detail: { creditCode, divisionCode, proofSha256: proof.sha256 },
        });
        return toClaimView(await this.find(tx, account, id), tree);
      });
    } catch (error) {
      await this.storage.remove(key);
      throw error;
    }
  }

  /** The latest first. */
  async list(): Promise<ClaimView[]> {
    const { account } = actingMember();
    const tree = await this.directory.tree();
    const rows = await this.database.read((tx) => this.claims.listOf(tx, account));
    return rows.map((row) => toClaimView(row, tree));
  }

  /**
   * With its proof, which nobody needs any more.
   * @throws ProblemError `resource.not-found`; `state.not-allowed` when it was decided on
   */
  async withdraw(id: string): Promise<void> {
    const { account } = actingMember();
    const key = await this.database.transaction(async (tx) => {
      const { proof } = await this.find(tx, account, id);
      if (!(await this.claims.withdraw(tx, account, id))) throw notOpen();
      await this.record.within(tx, { act: 'claim.withdraw', subject: id });
      return proof.key;
    });
    await this.storage.remove(key);
  }

  /** Where the enterprise is known to be, when the account may claim it. */
  private async placeOfClaimable(
    tx: Transaction,
    account: string,
    creditCode: string,
  ): Promise<string | undefined> {
    if (await this.claims.isOpen(tx, account, creditCode)) throw alreadyOpen();
    if ((await this.claims.countOpen(tx, account)) >= MOST_OPEN) throw tooManyOpen();
    if ((await this.claims.countRecent(tx, account)) >= MOST_A_DAY) throw tooManyToday();
    const enterprise = await this.claims.findEnterprise(tx, creditCode);
    if (enterprise && (await this.claims.isMember(tx, account, enterprise.id))) {
      throw alreadyMember();
    }
    return enterprise?.divisionCode;
  }

  private async find(tx: Transaction, account: string, id: string): Promise<ClaimRow> {
    const claim = await this.claims.find(tx, id);
    if (claim?.claimant.id !== account) throw noClaim();
    return claim;
  }
}

const WRONG_CODE = {
  zh: '统一社会信用代码应为 18 位数字或大写字母（不含 I、O、S、V、Z），请对照营业执照填写',
  en: 'A unified social credit code has 18 digits or capital letters (without I, O, S, V, Z); copy it from the licence',
};

function alreadyOpen(): ProblemError {
  return notAllowed({
    zh: '您已提交对该企业的认领，正在等待审核；如需修改，请先撤回',
    en: 'You have claimed this enterprise already and the decision is awaited; withdraw that claim to change it',
  });
}

function alreadyMember(): ProblemError {
  return notAllowed({
    zh: '您已是该企业的成员，无须认领',
    en: 'You are a member of this enterprise already and need not claim it',
  });
}

function tooManyOpen(): ProblemError {
  return notAllowed({
    zh: `您已有 ${MOST_OPEN} 份认领等待审核，请待审核完成或撤回后再提交`,
    en: `${MOST_OPEN} of your claims await their decision; wait for one or withdraw one first`,
  });
}

function tooManyToday(): ProblemError {
  return notAllowed({
    zh: `24 小时内最多提交 ${MOST_A_DAY} 份认领，请明天再提交`,
    en: `At most ${MOST_A_DAY} claims can be made within 24 hours; make the next one tomorrow`,
  });
}

function notOpen(): ProblemError {
  return notAllowed({
    zh: '该认领已审核或已撤回，不能再撤回',
    en: 'The claim was decided on or withdrawn already',
  });
}
