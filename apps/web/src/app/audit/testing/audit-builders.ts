import type { AuditEntryView, CheckpointView } from '@tidu/contracts';
import { auditActTitle } from '@tidu/domain';

export const ACCOUNT = '0b0e9f1c-3d57-4a53-8b57-4f0c1c3ad001';
export const OFFICE = '0b0e9f1c-3d57-4a53-8b57-4f0c1c3ad002';

export function anEntry(change: Partial<AuditEntryView> = {}): AuditEntryView {
  const act = change.act ?? 'member.roles';
  return {
    sequence: 7,
    at: '2026-11-21T01:02:03.000004Z',
    act,
    actTitle: auditActTitle(act),
    account: { id: ACCOUNT, name: '张伟' },
    principal: null,
    organisation: { id: OFFICE, name: '越城区经济和信息化局' },
    subject: 'm2',
    outcome: 'done',
    detail: { before: ['handler'], after: ['handler', 'approver'] },
    hash: 'f'.repeat(64),
    ...change,
  };
}

export function aCheckpoint(change: Partial<CheckpointView> = {}): CheckpointView {
  return {
    day: '2026-11-20',
    sequence: 1234,
    hash: 'a'.repeat(64),
    keyId: 'k1',
    signature: 'c2lnbmF0dXJl',
    madeAt: '2026-11-20T16:00:00.000Z',
    ...change,
  };
}
