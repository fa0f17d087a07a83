import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsDateString, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { BilingualView } from '../language.view';
import { PageQuery } from '../paging/page';
import {
  CRITERION_ROLES,
  CriterionReferenceView,
  CriterionView,
  PoolView,
  type CriterionRole,
} from '../programmes/programme.view';

export const SCREENING_STATUSES = ['queued', 'running', 'completed', 'failed'] as const;
export type ScreeningStatus = (typeof SCREENING_STATUSES)[number];

export const VERDICTS = ['met', 'unmet', 'undetermined'] as const;
export type VerdictName = (typeof VERDICTS)[number];

export const ITEM_STATUSES = [
  'met',
  'unmet',
  'unknown',
  'manual',
  'waived',
  'notApplicable',
] as const;
export type ItemStatusName = (typeof ITEM_STATUSES)[number];

export const PROCEDURES = ['recognition', 'review'] as const;
export type ProcedureName = (typeof PROCEDURES)[number];

/** Start a screening: assess many enterprises at once and put each in a pool. */
export class CreateScreening {
  @ApiProperty({ example: 'CN-GRADIENT-2026/little-giant' })
  @MaxLength(100)
  @IsString()
  pack!: string;

  @ApiProperty({ enum: PROCEDURES })
  @IsIn(PROCEDURES)
  procedure!: ProcedureName;

  @ApiProperty({ example: '2026-06-30', description: 'The day as of which facts are judged' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsDateString({ strict: true })
  asOf!: string;

  @ApiPropertyOptional({ description: 'Division code or its prefix; absent: all', example: '33' })
  @IsOptional()
  @Matches(/^\d{2}(\d{2}(\d{2})?)?$/)
  division?: string;
}

export class FactYears {
  @ApiProperty({ type: [Number], description: 'Years of which any figure is known, oldest first' })
  years!: number[];
}

export class VerdictCounts implements Record<VerdictName, number> {
  @ApiProperty() met!: number;
  @ApiProperty() unmet!: number;
  @ApiProperty() undetermined!: number;
}

export class ItemCounts implements Record<ItemStatusName, number> {
  @ApiProperty() met!: number;
  @ApiProperty() unmet!: number;
  @ApiProperty() unknown!: number;
  @ApiProperty() manual!: number;
  @ApiProperty() waived!: number;
  @ApiProperty() notApplicable!: number;
}

/** Counts of a screening; `items` by criterion id, `pools` by pool id. */
export class ScreeningSummary {
  @ApiProperty() enterprises!: number;
  @ApiProperty({ type: VerdictCounts }) verdicts!: VerdictCounts;
  @ApiProperty({ type: Object, additionalProperties: { type: 'number' } })
  pools!: Record<string, number>;
  @ApiProperty({ type: Object, additionalProperties: { $ref: '#/components/schemas/ItemCounts' } })
  items!: Record<string, ItemCounts>;
}

export class ScreeningView {
  @ApiProperty() id!: string;
  @ApiProperty() programmeId!: string;
  @ApiProperty({ type: BilingualView }) programmeTitle!: BilingualView;
  @ApiProperty() pack!: string;
  @ApiProperty({ type: BilingualView }) packTitle!: BilingualView;
  @ApiProperty() packHash!: string;
  @ApiProperty({ enum: PROCEDURES }) procedure!: ProcedureName;
  @ApiProperty() asOf!: string;
  @ApiProperty({ type: String, nullable: true }) division!: string | null;
  @ApiProperty({ description: '全国 when no division is given' }) divisionName!: string;
  @ApiProperty({ description: 'The pack was tried on a date outside its effective dates' })
  outsideEffectiveDates!: boolean;
  @ApiProperty({ enum: SCREENING_STATUSES }) status!: ScreeningStatus;
  @ApiProperty({ description: 'Enterprises assessed so far' }) done!: number;
  @ApiProperty({ description: 'Enterprises in all' }) total!: number;
  @ApiProperty({ type: ScreeningSummary, nullable: true, description: 'When completed' })
  summary!: ScreeningSummary | null;
  @ApiProperty({ type: BilingualView, nullable: true, description: 'Why it failed' })
  failure!: BilingualView | null;
  @ApiProperty() createdAt!: string;
  @ApiProperty({ type: String, nullable: true }) startedAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) finishedAt!: string | null;
}

/** A screening with what is needed to show its results: the pools and criteria of its pack. */
export class ScreeningDetail extends ScreeningView {
  @ApiProperty({ type: [PoolView] }) poolList!: PoolView[];
  @ApiProperty({ type: [CriterionView] }) criteria!: CriterionView[];
}

export class ScreeningPage {
  @ApiProperty({ type: [ScreeningView] }) items!: ScreeningView[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

/** Server-sent event `progress` of `GET /screenings/:id/events`; the last one has an end status. */
export class ScreeningProgress {
  @ApiProperty({ enum: SCREENING_STATUSES }) status!: ScreeningStatus;
  @ApiProperty() done!: number;
  @ApiProperty() total!: number;
  @ApiProperty({ type: Object, additionalProperties: { type: 'number' } })
  pools!: Record<string, number>;
}

export class AssessmentQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Pool id' })
  @IsOptional()
  @Matches(/^[a-z][a-zA-Z-]{0,30}$/)
  pool?: string;

  @ApiPropertyOptional({ description: 'Division code or its prefix' })
  @IsOptional()
  @Matches(/^\d{2}(\d{2}(\d{2})?)?$/)
  division?: string;

  @ApiPropertyOptional({ description: 'Part of the name or of the credit code' })
  @IsOptional()
  @MaxLength(100)
  @Matches(/^[^\0]*$/)
  @IsString()
  text?: string;

  @ApiPropertyOptional({ description: 'Criterion id; together with itemStatus' })
  @IsOptional()
  @Matches(/^[a-zA-Z0-9]{1,60}$/)
  criterion?: string;

  @ApiPropertyOptional({ enum: ITEM_STATUSES })
  @IsOptional()
  @IsIn(ITEM_STATUSES)
  itemStatus?: ItemStatusName;
}

/** One line of a screening's results, sorted by division, then name in pinyin order. */
export class AssessmentRow {
  @ApiProperty() enterpriseId!: string;
  @ApiProperty() enterpriseName!: string;
  @ApiProperty({ type: String, nullable: true }) creditCode!: string | null;
  @ApiProperty() divisionCode!: string;
  @ApiProperty() city!: string;
  @ApiProperty() county!: string;
  @ApiProperty({ enum: VERDICTS }) verdict!: VerdictName;
  @ApiProperty() pool!: string;
  @ApiProperty({ type: [String], description: 'Status of each criterion in the pack’s order' })
  statuses!: ItemStatusName[];
}

export class AssessmentPage {
  @ApiProperty({ type: [AssessmentRow] }) items!: AssessmentRow[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
  @ApiProperty({ description: 'Lines that match the filters' }) matching!: number;
}

export class AssessmentItemView {
  @ApiProperty() criterion!: string;
  @ApiProperty({ type: BilingualView }) title!: BilingualView;
  @ApiProperty({ enum: ITEM_STATUSES }) status!: ItemStatusName;
  @ApiProperty({ enum: CRITERION_ROLES, description: 'Only required items make the verdict' })
  role!: CriterionRole;
  @ApiProperty({ description: 'Core item of the pools' }) core!: boolean;
  @ApiProperty({
    type: Object,
    nullable: true,
    description: 'Number, text, boolean, or numbers by year; null when unknown',
  })
  value!: number | string | boolean | Record<string, number | null> | null;
  @ApiProperty({ type: BilingualView, description: 'The value in words, with unit and period' })
  valueText!: BilingualView;
  @ApiProperty({ type: String, nullable: true }) unit!: string | null;
  @ApiProperty({ type: BilingualView, description: 'What the rule asks, with numbers' })
  requirement!: BilingualView;
  @ApiProperty({ type: CriterionReferenceView }) reference!: CriterionReferenceView;
  @ApiProperty() confirmed!: boolean;
  @ApiProperty({ type: BilingualView, nullable: true }) note!: BilingualView | null;
}

export class AssessmentSheet extends AssessmentRow {
  @ApiProperty() screeningId!: string;
  @ApiProperty() pack!: string;
  @ApiProperty({ type: BilingualView }) packTitle!: BilingualView;
  @ApiProperty() packHash!: string;
  @ApiProperty() asOf!: string;
  @ApiProperty({ enum: PROCEDURES }) procedure!: ProcedureName;
  @ApiProperty() outsideEffectiveDates!: boolean;
  @ApiProperty({ type: BilingualView }) poolTitle!: BilingualView;
  @ApiProperty({ type: [AssessmentItemView] }) items!: AssessmentItemView[];
}
