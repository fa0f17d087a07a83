import type { Bilingual } from '@tidu/domain';
import type { ItemStatus } from '../../logic/status';
import { getIndicator } from '../../indicators/find-indicator';
import type { Comparison, CompareRule } from '../../packs/rules';
import {
  askedWords,
  figureWords,
  headWords,
  joined,
  unknownWords,
  withValue,
} from '../clause-words';
import { distanceOf, type Distance } from '../distance';
import { missingFor, single, statusOf, type Explain } from '../finding';
import { numberWords } from '../number-words';
import { tellingPeriod } from '../period-words';

/** A number against a limit. */
export const compareFinding: Explain<CompareRule> = (rule, context) => {
  const { indicator: id, is, value: limit } = rule;
  const indicator = getIndicator(id);
  const { unit } = indicator;
  const status = statusOf(rule, context);
  const head = headWords(context.subject ?? indicator.title, tellingPeriod(indicator, context.of));
  const found = context.scope.readings(rule)[0]?.read(context.of);
  if (typeof found !== 'number') {
    const missing = missingFor(rule, context);
    const clause = withValue(head, colonIn(unknownWords(missing, id)));
    return single(status, joined([clause, askedWords(is, limit, unit)]), { missing });
  }
  const distance = distanceOf(found, is, limit, unit, status === 'met');
  const clause = withValue(head, figureWords(found, unit, [limit]));
  const relation = relationWords(is, limit, unit, distance, status);
  return single(status, joined([clause, relation]), { distance });
};

/** A reason follows a Chinese title behind a colon, a figure follows it directly. */
function colonIn({ zh, en }: Bilingual): Bilingual {
  return { zh: `：${zh}`, en };
}

/** How a figure stands to its limit: `低于要求的 5,000 万元，差 180 万元`. */
function relationWords(
  is: Comparison,
  limit: number,
  unit: string | null,
  { value, text }: Distance,
  status: ItemStatus,
): Bilingual {
  const edge = figureWords(limit, unit);
  const met = status === 'met';
  if (unit === '名') return rankRelation(limit, met, text);
  if (value === 0) return met ? EQUAL[is](edge) : joined([askedWords(is, limit, unit), text]);
  return joined([(value > 0 ? PASSED : MISSED)[is](edge), text]);
}

type Relation = Readonly<Record<Comparison, (limit: Bilingual) => Bilingual>>;

const PASSED: Relation = {
  '>=': ({ zh, en }) => ({ zh: `高于要求的 ${zh}`, en: `above the required ${en}` }),
  '>': ({ zh, en }) => ({ zh: `超过要求的 ${zh}`, en: `above the required ${en}` }),
  '<=': ({ zh, en }) => ({ zh: `未超过上限 ${zh}`, en: `within the limit of ${en}` }),
  '<': ({ zh, en }) => ({ zh: `低于上限 ${zh}`, en: `within the limit of ${en}` }),
};

const MISSED: Relation = {
  '>=': ({ zh, en }) => ({ zh: `低于要求的 ${zh}`, en: `below the required ${en}` }),
  '>': ({ zh, en }) => ({ zh: `未超过要求的 ${zh}`, en: `not above the required ${en}` }),
  '<=': ({ zh, en }) => ({ zh: `高于上限 ${zh}`, en: `above the limit of ${en}` }),
  '<': ({ zh, en }) => ({ zh: `高于上限 ${zh}`, en: `above the limit of ${en}` }),
};

const ON_LOWER = ({ zh, en }: Bilingual): Bilingual => ({
  zh: `正好达到要求的 ${zh}`,
  en: `exactly the required ${en}`,
});
const ON_UPPER = ({ zh, en }: Bilingual): Bilingual => ({
  zh: `正好为上限 ${zh}`,
  en: `exactly the limit of ${en}`,
});
// Told only of what is met: with < and > on the limit a figure is nearer to it than it shows.
const EQUAL: Relation = { '>=': ON_LOWER, '>': ON_LOWER, '<=': ON_UPPER, '<': ON_UPPER };

function rankRelation(limit: number, met: boolean, distance: Bilingual): Bilingual {
  const first = numberWords(limit);
  return met
    ? { zh: `在要求的前 ${first} 名之内`, en: `among the required first ${first}` }
    : {
        zh: `不在要求的前 ${first} 名之内，${distance.zh}`,
        en: `not among the required first ${first}, ${distance.en}`,
      };
}
