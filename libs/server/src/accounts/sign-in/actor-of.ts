import { isMember } from '@tidu/domain';
import type { Authenticated } from './authenticate';

/** Who acts, for entries of the trail that are written at the gate. */
export function actorOf({ accountId, viewer }: Authenticated) {
  const acting = isMember(viewer) ? viewer : null;
  return {
    account: accountId,
    principal: acting?.principal ?? null,
    organisation: acting?.organisation ?? null,
  };
}
