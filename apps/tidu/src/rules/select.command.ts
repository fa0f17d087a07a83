import { findSeedsFolder, readRuleSelection } from '@tidu/server';
import { isOutsideEffectiveDates, selectPack, type SelectionQuestion } from '@tidu/policy';
import type { Command } from 'commander';
import { printJson } from '../core/run-command';
import { readLibrary, toldByLine } from './load-pack';
import { PROCEDURE_WORDS } from './read-procedure';
import { readQuestion, type SelectOptions } from './read-question';
import { STATUS_NO, withoutDatabase } from './usage-error';

/** `tidu select`: which pack applies, and why; needs no database. */
export function registerSelect(program: Command): void {
  program
    .command('select')
    .description('判断适用哪个规则包及其依据 · tell which rule pack applies, and why')
    .option('--tier <tier>', '层级 · tier, such as little-giant')
    .option('--procedure <procedure>', PROCEDURE_WORDS)
    .option('--date <day>', '申报日 · day of the application, YYYY-MM-DD')
    .option('--division <code>', '行政区划代码 · division code, such as 330602')
    .option('--certificate-date <day>', '现有证书的发证日 · day of the certificate, YYYY-MM-DD')
    .action((options: SelectOptions) => withoutDatabase(() => select(readQuestion(options))));
}

async function select(question: SelectionQuestion): Promise<void> {
  const packs = await readLibrary();
  const selection = await toldByLine(() => readRuleSelection(findSeedsFolder(), packs));
  const answer = selectPack(selection, question);
  if (!answer.found) {
    const { zh, en } = answer.reason.message;
    process.stderr.write(`${zh}\n${en}\n`);
    process.exitCode = STATUS_NO;
    return;
  }
  const { rule, certificateUntil } = answer;
  // The table was checked against these packs: the one it names is among them.
  for (const { pack, hash } of packs.filter((stored) => stored.pack.id === rule.pack)) {
    printJson({
      pack: pack.id,
      packHash: hash,
      title: pack.title,
      ...question,
      certificateUntil,
      outsideEffectiveDates: isOutsideEffectiveDates(pack, question.date, question.procedure),
      grounds: [{ ...rule.grounds, reference: rule.reference, confirmed: rule.confirmed }],
    });
  }
}
