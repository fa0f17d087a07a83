import type { SessionView } from '@tidu/contracts';

/** Whether the list of enterprises is of use: the people of an enterprise see their own alone. */
export function seesManyEnterprises({ organisation }: SessionView): boolean {
  return organisation?.kind !== 'enterprise';
}
