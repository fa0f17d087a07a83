import type { Bilingual } from '@tidu/domain';
import type { ItemValue } from '../evaluator/result';
import type { ItemStatus, Verdict } from '../logic/status';
import type { Procedure, Reference, Role } from '../packs/pack';
import type { Distance } from './distance';
import type { Points } from './score-range';
import type { RequiredCount } from './status-words';

/** An enterprise's assessment, explained item by item: all that a sheet of paper shows. */
export interface AssessmentSheet {
  readonly enterprise: SheetEnterprise;
  readonly pack: SheetPack;
  readonly procedure: Procedure;
  readonly procedureTitle: Bilingual;
  /** YYYY-MM-DD */
  readonly asOf: string;
  readonly verdict: Verdict;
  readonly required: RequiredCount;
  /** `不符合条件：必备条件 18 项，达标 9 项，未达标 2 项，待定 7 项`. */
  readonly verdictSentence: Bilingual;
  /** null when the pack has no score table. */
  readonly score: SheetScore | null;
  readonly warnings: readonly SheetWarning[];
  /** In the pack's order. */
  readonly items: readonly SheetItem[];
}

export interface SheetEnterprise {
  readonly name: string;
  readonly creditCode: string | null;
}

export interface SheetPack {
  readonly id: string;
  readonly title: Bilingual;
  readonly tier: string;
  readonly document: { readonly number: string; readonly title: string };
  /** SHA-256 over the pack's canonical form, and as much of it as a person compares. */
  readonly hash: string;
  readonly shortHash: string;
}

export interface SheetWarning {
  readonly code: 'outside-effective-dates' | 'unconfirmed-rules' | 'open-province-items';
  readonly text: Bilingual;
}

/** Points of a score or of one of its dimensions, with the line that must be passed, if any. */
export interface SheetPoints extends Points {
  readonly of: number;
  /** `58–66 分，满分 100 分`. */
  readonly text: Bilingual;
  readonly passLine: PassLine | null;
}

export interface PassLine {
  readonly text: Bilingual;
  readonly status: ItemStatus;
}

export interface SheetScore extends SheetPoints {
  readonly dimensions: readonly (SheetPoints & {
    readonly id: string;
    readonly title: Bilingual;
  })[];
}

export interface SheetItem {
  readonly id: string;
  readonly title: Bilingual;
  readonly role: Role | 'scored';
  /** Only of scored items. */
  readonly dimension: { readonly id: string; readonly title: Bilingual } | null;
  readonly status: ItemStatus;
  readonly statusWords: Bilingual;
  readonly value: ItemValue;
  readonly valueText: Bilingual;
  /** `2025年`; null where several are looked at, or the day of the sheet says it. */
  readonly period: Bilingual | null;
  /** The whole requirement: `营业收入总额 ≥ 5,000 万元`. */
  readonly requirement: Bilingual;
  /** The limit to stand beside the value: `≥ 5,000 万元`. */
  readonly threshold: Bilingual;
  readonly distance: Distance | null;
  /** Only of scored items. */
  readonly points: SheetPoints | null;
  readonly reference: Reference;
  /** `工信部企业〔2026〕2号 附件2（二）`. */
  readonly referenceText: Bilingual;
  /** Whether the numbers were seen in official wording. */
  readonly confirmed: boolean;
  readonly evidence: Bilingual;
  readonly note: Bilingual | null;
  readonly sources: readonly SheetSource[];
  readonly missing: readonly SheetFact[];
  /** The rules that it is made of. */
  readonly parts: readonly SheetPart[];
  /** The whole in a sentence, with the place in the rules and the outcome. */
  readonly sentence: Bilingual;
}

/** One of the rules that an item is made of. */
export interface SheetPart {
  readonly status: ItemStatus;
  readonly statusWords: Bilingual;
  readonly text: Bilingual;
  readonly distance: Distance | null;
  /** The item that stands for it, explained there. */
  readonly item: string | null;
  readonly parts: readonly SheetPart[];
}

/** A fact by its name: `2025年营业收入总额`. */
export interface SheetFact {
  readonly indicator: string;
  /** null for what has no year. */
  readonly year: number | null;
  readonly title: Bilingual;
}

/** Where a fact comes from. */
export interface SheetSource extends SheetFact {
  readonly source: Bilingual;
  /** When it was recorded, YYYY-MM-DD; null when that is not known. */
  readonly date: string | null;
}
