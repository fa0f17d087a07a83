import type { Bilingual } from '@tidu/domain';
import type { AssessmentSheet, SheetScore } from '@tidu/policy';
import { toDetails, type DetailText } from './item-details';
import { markOf } from './marks';
import { sectionsOf, type SectionText } from './sheet-sections';
import { speak, type SheetLanguage } from './sheet-language';
import { LABELS } from './labels';

/** A sheet in one language, as the renderers lay it out: no decision about content is theirs. */
export interface SheetText {
  readonly title: string;
  readonly enterprise: string;
  readonly head: readonly (readonly [label: string, text: string])[];
  readonly verdictLabel: string;
  readonly verdict: readonly string[];
  readonly warnings: readonly (readonly string[])[];
  readonly score: ScoreText | null;
  readonly sections: readonly SectionText[];
  readonly detailsTitle: string;
  readonly details: readonly DetailText[];
  readonly legend: string;
}

export interface ScoreText {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The texts of a sheet in a language, in the order in which they are read. */
export function toSheetText(sheet: AssessmentSheet, language: SheetLanguage): SheetText {
  const { say, lines } = speak(language);
  const sections = sectionsOf(sheet, language);
  return {
    title: say(LABELS.title),
    enterprise: sheet.enterprise.name,
    head: headOf(sheet, say),
    verdictLabel: say(LABELS.verdict),
    verdict: lines(sheet.verdictSentence),
    warnings: sheet.warnings.map(({ text }) => lines(text)),
    score: sheet.score && scoreOf(sheet.score, say),
    sections,
    detailsTitle: say(LABELS.details),
    details: toDetails(sections, language),
    legend: say(LABELS.legend),
  };
}

type Say = (text: Bilingual) => string;

function headOf(sheet: AssessmentSheet, say: Say): SheetText['head'] {
  const { enterprise, pack } = sheet;
  return [
    [say(LABELS.enterprise), enterprise.name],
    [say(LABELS.creditCode), enterprise.creditCode ?? say(LABELS.none)],
    [say(LABELS.pack), `${say(pack.title)} (${pack.id})`],
    [say(LABELS.document), documentOf(sheet)],
    [say(LABELS.procedure), say(sheet.procedureTitle)],
    [say(LABELS.asOf), sheet.asOf],
    [say(LABELS.hash), pack.shortHash === '' ? say(LABELS.none) : pack.shortHash],
  ];
}

/** Some documents have no number but their title. */
function documentOf({ pack: { document } }: AssessmentSheet): string {
  const { number, title } = document;
  return title.includes(number) ? title : `${number} ${title}`;
}

function scoreOf(score: SheetScore, say: Say): ScoreText {
  const whole = { title: LABELS.whole, ...score };
  const rows = [...score.dimensions, whole].map(({ title, text, passLine }) => [
    say(title),
    say(text),
    passLine ? say(passLine.text) : '–',
    passLine ? markOf(passLine.status, say) : '–',
  ]);
  const columns = [LABELS.part, LABELS.points, LABELS.passLine, LABELS.outcome];
  return { title: say(LABELS.score), columns: columns.map(say), rows };
}
