import { Database } from '@tidu/data-access';
import { ProblemError } from '@tidu/platform';
import { inviteAdministrator } from '@tidu/server';
import type { Command } from 'commander';
import { printJson, type Ready, type RunCommand } from '../core/run-command';

interface InviteOptions {
  readonly email: string;
  readonly role: string;
}

/** `tidu invite-administrator`: prints the link with which one of the three administrators gets in. */
export function registerInviteAdministrator(program: Command, run: RunCommand): void {
  program
    .command('invite-administrator')
    .description('邀请三员管理员，输出一次性链接 · invite one of the three administrators')
    .requiredOption('--email <address>', '邮箱 · e-mail address')
    .requiredOption(
      '--role <role>',
      'systemAdministrator 系统 | securityAdministrator 安全 | auditAdministrator 审计',
    )
    .action((options: InviteOptions) => run((ready) => invite(ready, options)));
}

async function invite({ configuration, ownerUrl }: Ready, options: InviteOptions): Promise<void> {
  if (ownerUrl === undefined) throw needsOwner();
  const owner = await Database.forOwner(ownerUrl, 1);
  try {
    printJson(await inviteAdministrator(owner, configuration, options));
  } finally {
    await owner.close();
  }
}

function needsOwner(): ProblemError {
  return new ProblemError('state.not-allowed', {
    message: {
      zh: '邀请管理员须用表所有者的连接，请用 DATABASE_URL 给出',
      en: 'Inviting an administrator needs the owner’s connection: give it as DATABASE_URL',
    },
  });
}
