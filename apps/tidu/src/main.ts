import 'reflect-metadata';
import { VERSION } from '@tidu/server';
import { program } from 'commander';
import { registerInviteAdministrator } from './accounts/invite-administrator.command';
import { registerCheckpointAudit } from './audit/checkpoint-audit.command';
import { registerVerifyAudit } from './audit/verify-audit.command';
import { registerBareServer } from './benchmarks/bare-server';
import { registerBench } from './benchmarks/bench.command';
import { registerMigrate } from './core/migrate.command';
import { runCommand } from './core/run-command';
import { registerImport } from './enterprises/import.command';
import { registerVerifyRoster } from './rosters/verify-roster.command';
import { registerEvaluate } from './rules/evaluate.command';
import { registerPackSchema } from './rules/pack-schema.command';
import { registerSelect } from './rules/select.command';
import { registerScreen } from './screenings/screen.command';
import { registerServe } from './serve/register-serve';

program
  .name('tidu')
  .description(
    'Tidu 梯度：优质中小企业梯度培育 · tiered cultivation of small and medium enterprises',
  )
  .version(VERSION);

registerServe(program);
registerMigrate(program, runCommand);
registerImport(program, runCommand);
registerScreen(program, runCommand);
registerVerifyRoster(program);
registerEvaluate(program);
registerSelect(program);
registerPackSchema(program);
registerInviteAdministrator(program, runCommand);
registerVerifyAudit(program);
registerCheckpointAudit(program, runCommand);
registerBareServer(program);
registerBench(program, runCommand);

void program.parseAsync();
