import { packSchema } from '@tidu/policy';
import type { Command } from 'commander';

/** `tidu rule-pack-schema`: the JSON Schema of rule packs as it is published beside them. */
export function registerPackSchema(program: Command): void {
  program
    .command('rule-pack-schema')
    .description('输出规则包格式的 JSON Schema · print the JSON Schema of rule packs')
    .action(() => {
      process.stdout.write(`${JSON.stringify(packSchema(), null, 2)}\n`);
    });
}
