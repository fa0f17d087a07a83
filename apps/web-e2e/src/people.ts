type Office = 'ministry' | 'zhejiang' | 'shaoxing' | 'ningbo' | 'yuecheng' | 'keqiao' | 'yinzhou';
type OfficeRole = 'handler' | 'approver' | 'leader' | 'publisher' | 'inspector';
type Enterprise = 'yitian' | 'jiangfeng';
type EnterpriseRole = 'administrator' | 'editor' | 'signatory';

/** Somebody of the demonstration (`seeds/demo/accounts.yaml`), without `@demo.tidu`. */
export type Person =
  | `${Office}.${OfficeRole}`
  | `${Enterprise}.${EnterpriseRole}`
  | 'expert.one'
  | 'expert.two'
  | 'system.administrator'
  | 'security.administrator'
  | 'audit.administrator'
  | 'newcomer';

export function emailOf(person: Person): string {
  return `${person}@demo.tidu`;
}
