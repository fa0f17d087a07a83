import type { ClaimView } from '@tidu/contracts';
import type { ClaimRow } from '@tidu/data-access';
import type { DivisionTree } from '@tidu/domain';
import { ProblemError } from '@tidu/platform';

export function toClaimView(row: ClaimRow, tree: DivisionTree): ClaimView {
  const { id, creditCode, name, divisionCode, enterpriseId, claimed, claimant, status } = row;
  const { proof } = row;
  return {
    ...{ id, creditCode, name, divisionCode, enterpriseId, claimed, claimant, status },
    divisionName: tree.nameOf(divisionCode),
    proofName: proof.name,
    proofBytes: proof.bytes,
    grounds: row.grounds,
    createdAt: row.createdAt,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    officeName: row.officeName,
  };
}

export function noClaim(): ProblemError {
  return new ProblemError('resource.not-found', {
    message: { zh: '没有这份认领申请', en: 'There is no such claim' },
  });
}
