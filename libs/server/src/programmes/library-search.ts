import type { CriterionMatchView } from '@tidu/contracts';
import { findIndicator, isScored, type Criterion, type RulePack } from '@tidu/policy';

/**
 * What a search finds in a pack; undefined when nothing. Every word of it must be found, in the
 * pack's own texts or in those of one criterion, whatever the case and width of the letters.
 */
export function searchPack(pack: RulePack, text: string): CriterionMatchView[] | undefined {
  const words = folded(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const own = folded(ownTexts(pack).join('\n'));
  const open = words.filter((word) => !own.includes(word));
  const matches = pack.criteria.filter((criterion) => {
    const texts = folded(criterionTexts(criterion).join('\n'));
    return words.some((word) => texts.includes(word)) && open.every((word) => texts.includes(word));
  });
  if (matches.length === 0 && open.length > 0) return undefined;
  return matches.map(({ id, title }) => ({ id, title }));
}

function ownTexts({ id, tier, title, document, notes }: RulePack): string[] {
  return [id, tier, title.zh, title.en, document.number, document.title, ...both(notes)];
}

function criterionTexts(criterion: Criterion): string[] {
  const { id, title, reference, evidence, note } = criterion;
  const place = [reference.document, reference.annex, reference.article, reference.item];
  const rule = isScored(criterion) ? criterion.points : criterion.rule;
  return [
    id,
    ...both(title),
    ...place.map((part) => part ?? ''),
    ...both(evidence),
    ...both(note),
    ...ruleTexts(rule),
  ];
}

/** Indicators by id and title, and the numbers: `5000` finds what asks for 5,000. */
function ruleTexts(value: unknown): string[] {
  if (typeof value === 'number') return [String(value), value.toLocaleString('en')];
  if (typeof value === 'string') return [value, ...both(findIndicator(value)?.title)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(ruleTexts);
}

function both(text: { readonly zh: string; readonly en: string } | undefined): string[] {
  return text ? [text.zh, text.en] : [];
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
