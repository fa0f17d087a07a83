import { ApiProperty } from '@nestjs/swagger';
import { BilingualView } from '../language.view';

export class PoolView {
  @ApiProperty({ example: 'sprint' }) id!: string;
  @ApiProperty({ type: BilingualView }) title!: BilingualView;
  @ApiProperty({ type: BilingualView, description: 'Which enterprises it holds' })
  rule!: BilingualView;
  @ApiProperty({ description: 'Whether its enterprises stand on the cultivation roster' })
  onRoster!: boolean;
}

/** Both days included; null is open. */
export class PeriodView {
  @ApiProperty({ type: String, nullable: true }) from!: string | null;
  @ApiProperty({ type: String, nullable: true }) until!: string | null;
}

export class RulePackSummary {
  @ApiProperty({ example: 'CN-GRADIENT-2026/little-giant' }) id!: string;
  @ApiProperty({ example: 'little-giant' }) tier!: string;
  @ApiProperty({ description: 'SHA-256 over the canonical form' }) hash!: string;
  @ApiProperty({ type: BilingualView }) title!: BilingualView;
  @ApiProperty({ description: 'Number of the document: 工信部企业〔2026〕2号' }) document!: string;
  @ApiProperty() documentTitle!: string;
  @ApiProperty({ type: [String] }) procedures!: string[];
  @ApiProperty({ type: String, nullable: true }) effectiveFrom!: string | null;
  @ApiProperty({ type: String, nullable: true }) effectiveUntil!: string | null;
  @ApiProperty({
    type: PeriodView,
    nullable: true,
    description: 'Where reviews follow it for another time than recognitions',
  })
  reviewEffective!: PeriodView | null;
  @ApiProperty({ description: 'Criteria whose text was seen in official wording' })
  confirmedCriteria!: number;
  @ApiProperty() criteria!: number;
}

export class ProgrammeView {
  @ApiProperty({ example: 'little-giant' }) id!: string;
  @ApiProperty({ type: BilingualView }) title!: BilingualView;
  @ApiProperty({ type: [RulePackSummary] }) packs!: RulePackSummary[];
  @ApiProperty({ type: [PoolView] }) pools!: PoolView[];
}

export class CriterionReferenceView {
  @ApiProperty() document!: string;
  @ApiProperty({ type: String, nullable: true }) annex!: string | null;
  @ApiProperty({ type: String, nullable: true }) article!: string | null;
  @ApiProperty({ type: String, nullable: true }) item!: string | null;
}

/** `scored` items have points; the others are the roles of conditions. */
export const CRITERION_ROLES = ['required', 'part', 'scored', 'advisory'] as const;
export type CriterionRole = (typeof CRITERION_ROLES)[number];

/** 以上 and 以下 include the number; 超过 does not. */
export const COMPARISONS = ['>=', '>', '<=', '<'] as const;
export type ComparisonName = (typeof COMPARISONS)[number];

/** A number that a value is held against; of the pack's score, `indicator` begins with `score`. */
export class LimitView {
  @ApiProperty() indicator!: string;
  @ApiProperty({ type: BilingualView }) title!: BilingualView;
  @ApiProperty({ type: String, nullable: true }) unit!: string | null;
  @ApiProperty({ enum: COMPARISONS }) is!: ComparisonName;
  @ApiProperty() value!: number;
}

export class PointsRowView {
  @ApiProperty({ type: BilingualView, description: 'Which value: 3 % 以上，不足 5 %' })
  condition!: BilingualView;
  @ApiProperty() points!: number;
}

export class PointsColumnView {
  @ApiProperty({ type: String, nullable: true, description: 'Null: reviewers give the points' })
  indicator!: string | null;
  @ApiProperty({ type: BilingualView }) title!: BilingualView;
  @ApiProperty({ type: String, nullable: true }) unit!: string | null;
  @ApiProperty({ type: [PointsRowView], description: 'From the most points to the least' })
  rows!: PointsRowView[];
}

/** How points are given; of several columns the best counts. */
export class PointsTableView {
  @ApiProperty({ description: 'The most points' }) of!: number;
  @ApiProperty({ type: [PointsColumnView] }) columns!: PointsColumnView[];
}

export class CriterionView {
  @ApiProperty() id!: string;
  @ApiProperty({ type: BilingualView }) title!: BilingualView;
  @ApiProperty({ enum: CRITERION_ROLES, description: 'Only required items make the verdict' })
  role!: CriterionRole;
  @ApiProperty({ type: BilingualView }) requirement!: BilingualView;
  @ApiProperty({ type: [LimitView], description: 'The numbers that decide it, by indicator' })
  limits!: LimitView[];
  @ApiProperty({ type: String, nullable: true, description: 'Score dimension of a scored item' })
  dimension!: string | null;
  @ApiProperty({ type: PointsTableView, nullable: true, description: 'Of a scored item' })
  points!: PointsTableView | null;
  @ApiProperty({
    description: 'A place of the score table that a province fills with its own items',
  })
  provinceSlot!: boolean;
  @ApiProperty({ type: [String], description: 'Criteria of the pack that it is made of' })
  parts!: string[];
  @ApiProperty({ type: BilingualView, description: 'What proves it' }) evidence!: BilingualView;
  @ApiProperty({ type: CriterionReferenceView }) reference!: CriterionReferenceView;
  @ApiProperty({ description: 'Whether the text of the rule was seen in official wording' })
  confirmed!: boolean;
  @ApiProperty({
    type: BilingualView,
    nullable: true,
    description: 'How the text was read where it leaves a choice',
  })
  note!: BilingualView | null;

  @ApiProperty({ description: 'Core item: without it an enterprise cannot be put in a pool' })
  core!: boolean;
  @ApiProperty({ type: [String] }) indicators!: string[];
}
