import type { SubstitutionView } from '@tidu/contracts';
import { aPerson } from '../../organisations/testing/organisation-builders';

export function aSubstitution(change: Partial<SubstitutionView> = {}): SubstitutionView {
  return {
    id: 'u1',
    principal: aPerson('me', '张伟'),
    substitute: aPerson('m3', '李娜'),
    from: '2026-11-21',
    until: '2026-11-28',
    state: 'current',
    ...change,
  };
}
