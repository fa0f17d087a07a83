import type { Bilingual } from '@tidu/domain';
import { ITEM_STATUSES } from '../../logic/status';
import type { ListEntry } from '../../facts/facts';
import { getIndicator } from '../../indicators/find-indicator';
import { readList, yearsBefore } from '../../operators/read-list';
import type { AwardRule, ContestRule, TitleRule } from '../../packs/rules';
import { joined, quoted, unknownWords } from '../clause-words';
import { missingFor, single, statusOf, type Explain, type RuleContext } from '../finding';
import { spanWords } from '../period-words';
import { titleOfValue } from '../value-titles';

type ListRule = AwardRule | ContestRule | TitleRule;

/** The list in which a rule looks, and how its entries are told. */
interface Kept {
  readonly indicator: string;
  readonly entry: (entry: ListEntry) => Bilingual;
}

const KEPT: Readonly<Record<ListRule['op'], Kept>> = {
  award: { indicator: 'sciTechAwards', entry: awardWords },
  contest: { indicator: 'makerContest', entry: contestWords },
  title: { indicator: 'titles', entry: heldTitleWords },
};

/** Entries told at most; the others are counted. */
const MOST_TOLD = 3;

/** An entry that a list must hold: an award, a place in the contest, a title. */
export const listFinding: Explain<ListRule> = (rule, context) => {
  const { indicator, entry } = KEPT[rule.op];
  const status = statusOf(rule, context);
  const head = context.subject ?? getIndicator(indicator).title;
  const asked = askedOf(rule, context);
  const entries = readList(context.of, indicator);
  if (entries === undefined) {
    const missing = missingFor(rule, context);
    return single(
      status,
      saying(head, unknownWords(missing, indicator), '要求', 'required: ', asked),
      {
        missing,
      },
    );
  }
  if (status === 'met') {
    const found = entriesWords(fitting(rule, entries, context), entry);
    return single(status, saying(head, found, '符合', 'as required: ', asked));
  }
  const found = entries.length === 0 ? NONE : entriesWords(entries, entry);
  return single(status, saying(head, found, '不符合', 'not as required: ', asked));
};

const NONE: Bilingual = { zh: '无', en: 'none' };

function saying(head: Bilingual, found: Bilingual, zh: string, en: string, asked: Bilingual) {
  return {
    zh: `${head.zh}：${found.zh}，${zh}${asked.zh}`,
    en: `${head.en}: ${found.en}, ${en}${asked.en}`,
  };
}

/** What is asked, with the days between which it counts. */
function askedOf(rule: ListRule, { scope, of }: RuleContext): Bilingual {
  const asked = quoted(scope.describe(rule));
  if (rule.op === 'title') return asked;
  const span = spanWords(yearsBefore(of.asOf, rule.withinYears), of.asOf);
  return { zh: `${asked.zh}（${span.zh}）`, en: `${asked.en} (${span.en})` };
}

/** The entries that satisfy a rule, each tried by itself. */
function fitting(
  rule: ListRule,
  entries: readonly ListEntry[],
  { scope, of }: RuleContext,
): ListEntry[] {
  const check = scope.compile(rule);
  const { indicator } = KEPT[rule.op];
  return entries.filter((entry) => {
    const alone = { ...of, facts: { ...of.facts, [indicator]: [entry] } };
    return ITEM_STATUSES[check(alone)] === 'met';
  });
}

function entriesWords(entries: readonly ListEntry[], words: Kept['entry']): Bilingual {
  const told = joined(entries.slice(0, MOST_TOLD).map(words), '、', ', ');
  return entries.length <= MOST_TOLD
    ? told
    : {
        zh: `${told.zh}等 ${entries.length} 项`,
        en: `${told.en} and others, ${entries.length} in all`,
      };
}

function awardWords(entry: ListEntry): Bilingual {
  const { level, rank, date } = entry as { level: string; rank: number; date: string };
  const title = titleOfValue('sciTechAwards.level', level);
  return { zh: `${title.zh}第 ${rank} 名（${date}）`, en: `${title.en} rank ${rank} (${date})` };
}

function contestWords(entry: ListEntry): Bilingual {
  const { list, date } = entry as { list: string; date: string };
  const title = titleOfValue('makerContest.list', list);
  return { zh: `${title.zh}（${date}）`, en: `${title.en} (${date})` };
}

function heldTitleWords(entry: ListEntry): Bilingual {
  const { tier, validFrom, validUntil } = entry as {
    tier: string;
    validFrom: string;
    validUntil: string | null;
  };
  const title = titleOfValue('titles.tier', tier);
  const span = spanWords(validFrom, validUntil);
  return { zh: `${title.zh}（${span.zh}）`, en: `${title.en} (${span.en})` };
}
