import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { BilingualView } from '../language.view';
import { PROCEDURES, type ProcedureName } from '../screenings/screening.view';
import { PACK_REFERENCE } from './pack-reference';
import { CriterionView, RulePackSummary } from './programme.view';

export class RulePackDifferenceQuery {
  @ApiProperty({ example: 'CN-GRADIENT-2022/little-giant', description: 'id, id@hash or draft:id' })
  @Matches(PACK_REFERENCE)
  from!: string;

  @ApiProperty({ example: 'CN-GRADIENT-2026/little-giant', description: 'id, id@hash or draft:id' })
  @Matches(PACK_REFERENCE)
  to!: string;

  @ApiPropertyOptional({ enum: PROCEDURES, default: 'recognition' })
  @IsOptional()
  @IsIn(PROCEDURES)
  procedure: ProcedureName = 'recognition';
}

export const CRITERION_CHANGES = ['same', 'changed', 'added', 'removed'] as const;
export type CriterionChange = (typeof CRITERION_CHANGES)[number];

export const CHANGED_ASPECTS = ['role', 'rule', 'limits', 'points', 'evidence'] as const;
export type ChangedAspect = (typeof CHANGED_ASPECTS)[number];

/** One limit of a criterion in both packs. */
export class LimitChangeView {
  @ApiProperty() indicator!: string;
  @ApiProperty({ type: BilingualView }) title!: BilingualView;
  @ApiProperty({ type: String, nullable: true }) unit!: string | null;
  @ApiProperty({ type: Number, nullable: true }) from!: number | null;
  @ApiProperty({ type: Number, nullable: true }) to!: number | null;
}

export class CriterionDifferenceView {
  @ApiProperty() criterion!: string;
  @ApiProperty({ enum: CRITERION_CHANGES, description: 'Whether the rule is the same' })
  change!: CriterionChange;
  @ApiProperty({ enum: CHANGED_ASPECTS, isArray: true, description: 'What differs' })
  aspects!: ChangedAspect[];
  @ApiProperty({ type: CriterionView, nullable: true }) from!: CriterionView | null;
  @ApiProperty({ type: CriterionView, nullable: true }) to!: CriterionView | null;
  @ApiProperty({ type: [LimitChangeView] }) limits!: LimitChangeView[];
}

export class CriterionChangeCounts implements Record<CriterionChange, number> {
  @ApiProperty() same!: number;
  @ApiProperty() changed!: number;
  @ApiProperty() added!: number;
  @ApiProperty() removed!: number;
}

/** Two packs side by side: in the order of `to`, what was removed after what stood before it. */
export class RulePackDifferenceView {
  @ApiProperty({ type: RulePackSummary }) from!: RulePackSummary;
  @ApiProperty({ type: RulePackSummary }) to!: RulePackSummary;
  @ApiProperty({ enum: PROCEDURES }) procedure!: ProcedureName;
  @ApiProperty({ type: CriterionChangeCounts }) counts!: CriterionChangeCounts;
  @ApiProperty({ type: [CriterionDifferenceView] }) items!: CriterionDifferenceView[];
}
