import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsDateString, IsIn, IsOptional, Matches } from 'class-validator';
import { BilingualView } from '../language.view';
import { PACK_REFERENCE } from '../programmes/pack-reference';
import {
  CRITERION_ROLES,
  CriterionReferenceView,
  LimitView,
  type CriterionRole,
} from '../programmes/programme.view';
import {
  ITEM_STATUSES,
  PROCEDURES,
  VERDICTS,
  type ItemStatusName,
  type ProcedureName,
  type VerdictName,
} from '../screenings/screening.view';
import { SizeClassView } from './size-class.view';

/** Under which pack, in which procedure and as of which day an enterprise is assessed. */
export class EvaluationQuery {
  @ApiProperty({ example: 'CN-GRADIENT-2026/little-giant', description: 'id, id@hash or draft:id' })
  @Matches(PACK_REFERENCE)
  pack!: string;

  @ApiProperty({ enum: PROCEDURES })
  @IsIn(PROCEDURES)
  procedure!: ProcedureName;

  @ApiProperty({ example: '2026-06-30', description: 'The day as of which facts are judged' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsDateString({ strict: true })
  asOf!: string;
}

export const SHEET_LANGUAGES = ['zh', 'en', 'both'] as const;
export type SheetLanguage = (typeof SHEET_LANGUAGES)[number];

export const PAPER_LANGUAGES = ['zh', 'en'] as const;
export type PaperLanguage = (typeof PAPER_LANGUAGES)[number];

/** An assessment on paper, which is written in one language. */
export class PaperQuery extends EvaluationQuery {
  @ApiPropertyOptional({ enum: PAPER_LANGUAGES, default: 'zh' })
  @IsOptional()
  @IsIn(PAPER_LANGUAGES)
  language: PaperLanguage = 'zh';
}

/** An assessment as a text file. */
export class SheetQuery extends EvaluationQuery {
  @ApiPropertyOptional({ enum: SHEET_LANGUAGES, default: 'zh' })
  @IsOptional()
  @IsIn(SHEET_LANGUAGES)
  language: SheetLanguage = 'zh';
}

export class AssessedEnterpriseView {
  @ApiProperty() id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: String, nullable: true }) creditCode!: string | null;
  @ApiProperty() divisionCode!: string;
  @ApiProperty({ description: '浙江省 杭州市 西湖区' }) divisionName!: string;
  @ApiProperty({ type: String, nullable: true }) industryCode!: string | null;
  @ApiProperty({ type: SizeClassView }) size!: SizeClassView;
}

export class PointsView {
  @ApiProperty({ description: 'Points that are certain' }) min!: number;
  @ApiProperty({ description: 'Points that are still possible' }) max!: number;
  @ApiProperty({ description: 'Points that there are' }) of!: number;
}

export class PassLineView {
  @ApiProperty({ type: BilingualView, description: '须 ≥ 60 分' }) text!: BilingualView;
  @ApiProperty({ enum: ITEM_STATUSES }) status!: ItemStatusName;
}

/** Points with the line that must be passed, if any. */
export class ScoredPointsView extends PointsView {
  @ApiProperty({ type: BilingualView, description: '58–66 分，满分 100 分' }) text!: BilingualView;
  @ApiProperty({ type: PassLineView, nullable: true }) passLine!: PassLineView | null;
}

export class DimensionScoreView extends ScoredPointsView {
  @ApiProperty() id!: string;
  @ApiProperty({ type: BilingualView }) title!: BilingualView;
}

export class ScoreView extends ScoredPointsView {
  @ApiProperty({ type: [DimensionScoreView] }) dimensions!: DimensionScoreView[];
}

/** Where a fact that an item stands on comes from. */
export class ItemSourceView {
  @ApiProperty() indicator!: string;
  @ApiProperty({ type: BilingualView }) indicatorTitle!: BilingualView;
  @ApiProperty({ type: Number, nullable: true }) year!: number | null;
  @ApiProperty({ type: String, nullable: true }) asOf!: string | null;
  @ApiProperty() sourceId!: string;
  @ApiProperty() sourceTitle!: string;
  @ApiProperty({ type: String, nullable: true }) origin!: string | null;
  @ApiProperty() recordedAt!: string;
}

/** A fact that is asked for and not known. */
export class MissingFactView {
  @ApiProperty() indicator!: string;
  @ApiProperty({ type: Number, nullable: true }) year!: number | null;
  @ApiProperty({ type: BilingualView, description: '2025年营业收入总额' }) title!: BilingualView;
}

/** One of the rules that an item is made of. */
export class ItemPartView {
  @ApiProperty({ enum: ITEM_STATUSES }) status!: ItemStatusName;
  @ApiProperty({ type: BilingualView }) statusText!: BilingualView;
  @ApiProperty({ type: BilingualView }) text!: BilingualView;
  @ApiProperty({ type: BilingualView, nullable: true }) distanceText!: BilingualView | null;
  @ApiProperty({ type: String, nullable: true, description: 'The item that stands for it' })
  criterion!: string | null;
  @ApiProperty({ type: () => [ItemPartView] }) parts!: ItemPartView[];
}

export class EvaluationWarningView {
  @ApiProperty({ example: 'unconfirmed-rules' }) code!: string;
  @ApiProperty({ type: BilingualView }) text!: BilingualView;
}

export class EvaluatedItemView {
  @ApiProperty() criterion!: string;
  @ApiProperty({ type: BilingualView }) title!: BilingualView;
  @ApiProperty({ enum: CRITERION_ROLES }) role!: CriterionRole;
  @ApiProperty({ enum: ITEM_STATUSES }) status!: ItemStatusName;
  @ApiProperty({ type: Object, nullable: true, description: 'As found; null when unknown' })
  value!: number | string | boolean | Record<string, number | string | boolean | null> | null;
  @ApiProperty({ type: BilingualView, description: 'The value in words, with unit and period' })
  valueText!: BilingualView;
  @ApiProperty({ type: BilingualView }) statusText!: BilingualView;
  @ApiProperty({ type: BilingualView, nullable: true, description: '2025年; null for several' })
  period!: BilingualView | null;
  @ApiProperty({ type: BilingualView, description: 'What the rule asks, with numbers' })
  requirement!: BilingualView;
  @ApiProperty({ type: BilingualView, description: 'To stand beside the value: ≥ 5,000 万元' })
  threshold!: BilingualView;
  @ApiProperty({ type: [LimitView] }) limits!: LimitView[];
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'From the limit towards met, in the unit of the value; null without a single one',
  })
  distance!: number | null;
  @ApiProperty({ type: BilingualView, nullable: true, description: '差 180 万元' })
  distanceText!: BilingualView | null;
  @ApiProperty({ type: ScoredPointsView, nullable: true }) points!: ScoredPointsView | null;
  @ApiProperty({ type: String, nullable: true }) dimension!: string | null;
  @ApiProperty({ type: [String] }) indicators!: string[];
  @ApiProperty({ type: [String], description: 'Criteria of the pack that it is made of' })
  parts!: string[];
  @ApiProperty({ type: [ItemPartView], description: 'The rules inside, each with its status' })
  conditions!: ItemPartView[];
  @ApiProperty({ type: [MissingFactView] }) missing!: MissingFactView[];
  @ApiProperty({ type: BilingualView, description: 'The whole in a sentence, with its article' })
  sentence!: BilingualView;
  @ApiProperty({ type: BilingualView }) evidence!: BilingualView;
  @ApiProperty({ type: BilingualView, nullable: true }) note!: BilingualView | null;
  @ApiProperty({ type: CriterionReferenceView }) reference!: CriterionReferenceView;
  @ApiProperty() confirmed!: boolean;
  @ApiProperty({ type: [ItemSourceView] }) sources!: ItemSourceView[];
}

/** How many of the required items are what. */
export class RequiredCounts {
  @ApiProperty({ description: 'Met, waived or not examined' }) met!: number;
  @ApiProperty() unmet!: number;
  @ApiProperty({ description: 'Unknown or awaiting a judgement' }) open!: number;
}

/** An enterprise under one pack, explained item by item in the order of the pack. */
export class EvaluationView {
  @ApiProperty({ type: AssessedEnterpriseView }) enterprise!: AssessedEnterpriseView;
  @ApiProperty() pack!: string;
  @ApiProperty({ type: BilingualView }) packTitle!: BilingualView;
  @ApiProperty() packHash!: string;
  @ApiProperty() tier!: string;
  @ApiProperty({ enum: PROCEDURES }) procedure!: ProcedureName;
  @ApiProperty() asOf!: string;
  @ApiProperty() outsideEffectiveDates!: boolean;
  @ApiProperty({ enum: VERDICTS }) verdict!: VerdictName;
  @ApiProperty({ type: BilingualView }) verdictText!: BilingualView;
  @ApiProperty({ type: RequiredCounts }) required!: RequiredCounts;
  @ApiProperty({ type: ScoreView, nullable: true }) score!: ScoreView | null;
  @ApiProperty({ type: [EvaluationWarningView] }) warnings!: EvaluationWarningView[];
  @ApiProperty({ type: [EvaluatedItemView] }) items!: EvaluatedItemView[];
}
