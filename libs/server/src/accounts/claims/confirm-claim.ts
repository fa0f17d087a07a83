import { Injectable } from '@nestjs/common';
import {
  ClaimStore,
  MembershipStore,
  OrganisationStore,
  type ClaimRow,
  type Transaction,
} from '@tidu/data-access';
import { readCreditCode, type Role } from '@tidu/domain';
import type { ProblemError } from '@tidu/platform';
import { refuseConflicts } from '../members/role-rules';
import { notAllowed } from '../organisations/problems';

/** Of a claimant whose claim is confirmed. */
const ROLES: readonly Role[] = ['enterpriseAdministrator'];

/** Makes a claimant the administrator of the enterprise, which is made known if it was not. */
@Injectable()
export class ConfirmClaim {
  constructor(
    private readonly claims: ClaimStore,
    private readonly organisations: OrganisationStore,
    private readonly members: MembershipStore,
  ) {}

  /**
   * @param by account that decides
   * @returns the ids of enterprise and organisation
   * @throws ProblemError `state.not-allowed` when the enterprise has moved elsewhere, or the
   *   claimant has become a member meanwhile; `role.conflict` for one of the three administrators
   */
  async execute(
    tx: Transaction,
    claim: ClaimRow,
    by: string,
  ): Promise<{ enterpriseId: string; organisationId: string }> {
    const enterpriseId = await this.ensureEnterprise(tx, claim);
    const organisationId = await this.organisations.ensureOfEnterprise(tx, enterpriseId);
    await this.refuseConflicts(tx, organisationId, claim.claimant.email);
    try {
      await this.members.add(tx, organisationId, claim.claimant.id, { roles: ROLES, by });
    } catch (error) {
      throw isDuplicate(error) ? alreadyMember() : error;
    }
    return { enterpriseId, organisationId };
  }

  private async refuseConflicts(
    tx: Transaction,
    organisationId: string,
    email: string,
  ): Promise<void> {
    await this.members.lockAccount(tx, email);
    const elsewhere = await this.members.rolesElsewhere(tx, email, organisationId);
    refuseConflicts('enterprise', ROLES, elsewhere);
  }

  private async ensureEnterprise(tx: Transaction, claim: ClaimRow): Promise<string> {
    const { creditCode, divisionCode } = claim;
    let enterprise = await this.claims.findEnterprise(tx, creditCode);
    if (!enterprise) {
      const check = readCreditCode(creditCode)?.check ?? 'invalid';
      await this.claims.createEnterprise(tx, claim, check);
      enterprise = await this.claims.findEnterprise(tx, creditCode);
    }
    if (enterprise?.divisionCode !== divisionCode) throw moved();
    return enterprise.id;
  }
}

function isDuplicate(error: unknown): boolean {
  return error instanceof Error && 'constraint' in error && error.constraint === 'membership_pkey';
}

function moved(): ProblemError {
  return notAllowed({
    zh: '认领提交后该企业的登记地已有变化，请退回，由申请人重新提交至现登记地的主管部门',
    en: 'The enterprise is registered elsewhere since the claim was made; refuse it, and the claimant can claim anew with the office of that place',
  });
}

function alreadyMember(): ProblemError {
  return notAllowed({
    zh: '申请人已是该企业的成员，无须确认；请退回或由申请人撤回',
    en: 'The claimant is a member of the enterprise already; refuse the claim or let it be withdrawn',
  });
}
