import { loadSecretKey, type Configuration, type SecretKey } from '@tidu/platform';
import { DemoSecrets, findSeedsFolder, isOnOwnMachine, readDemoFile } from '@tidu/server';

/**
 * The key from which the accounts of the demonstration are made; undefined where there are to be
 * none, because others could reach them.
 */
export async function demoKeyOf(configuration: Configuration): Promise<SecretKey | undefined> {
  const wanted = configuration.demo && isOnOwnMachine(configuration);
  return wanted ? loadSecretKey(configuration) : undefined;
}

/** With what to sign in to the demonstration: a line an organisation, in both languages. */
export async function demoLines(key: SecretKey): Promise<string[]> {
  const { organisations, newcomers } = await readDemoFile(findSeedsFolder());
  const password = new DemoSecrets(key).password();
  return [
    `演示账号，密码均为 ${password} ；动态码显示在登录页`,
    `Accounts of the demonstration, all with the password ${password} ; the sign-in page shows the codes`,
    ...organisations.map(({ name, accounts }) => `  ${name}  ${shortened(emailsOf(accounts))}`),
    `  （未加入机构 · of no organisation yet）  ${shortened(emailsOf(newcomers))}`,
  ];
}

/** Told at the start where accounts of a demonstration are left that others can reach. */
export const DEMO_ACCOUNTS_REACHABLE = [
  '警告：数据库中有演示账号，而本服务可从其他机器访问；请停用这些账号，或换用新的数据库。',
  'Warning: the database has accounts of the demonstration, and other machines can reach this service; suspend these accounts or take a new database.',
] as const;

function emailsOf(people: readonly { readonly email: string }[]): string[] {
  return people.map(({ email }) => email);
}

/** `a.{x,y}@b` for `a.x@b` and `a.y@b`, as a shell would write it. */
function shortened(emails: readonly string[]): string {
  const [first = ''] = emails;
  const start = first.slice(0, first.indexOf('.') + 1);
  const end = first.slice(first.indexOf('@'));
  const alike = emails.every((email) => email.startsWith(start) && email.endsWith(end));
  if (emails.length < 2 || start === '' || !alike) return emails.join(', ');
  const middles = emails.map((email) => email.slice(start.length, -end.length));
  return `${start}{${middles.join(',')}}${end}`;
}
