import type { Transaction } from '../database/data-source';
import { currentViewer } from '../database/viewer-context';
import { VIEWER_ROLES } from '../database/viewer-roles';

/**
 * Asks something inside a viewer's transaction as the gate does, which sees who belongs where: for
 * rules on accounts that hold across organisations. What it tells the viewer is not shown.
 * When the question fails the transaction is lost, and the role of the gate with it.
 */
export async function asGate<T>(tx: Transaction, question: () => Promise<T>): Promise<T> {
  const viewer = currentViewer();
  if (!viewer) return question();
  await tx.query(`SET LOCAL ROLE ${VIEWER_ROLES.gate}`);
  const answer = await question();
  await tx.query(`SET LOCAL ROLE ${VIEWER_ROLES[viewer.scope]}`);
  return answer;
}
