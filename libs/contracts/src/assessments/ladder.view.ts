import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsDateString, IsOptional, Matches } from 'class-validator';
import { BilingualView } from '../language.view';
import { RulePackSummary } from '../programmes/programme.view';
import { SelectionGroundView } from '../programmes/rule-selection.view';
import { VERDICTS, type VerdictName } from '../screenings/screening.view';
import { AssessedEnterpriseView, PointsView, RequiredCounts } from './evaluation.view';

export const LADDER_TIERS = ['innovative', 'specialised', 'little-giant', 'champion'] as const;
export type LadderTier = (typeof LADDER_TIERS)[number];

export class LadderQuery {
  @ApiPropertyOptional({ example: '2026-06-30', description: 'Absent: today in China' })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsDateString({ strict: true })
  asOf?: string;
}

export class HeldTitleView {
  @ApiProperty() validFrom!: string;
  @ApiProperty({ type: String, nullable: true }) validUntil!: string | null;
}

/** One tier of the ladder and how far the enterprise is from it. */
export class LadderStepView {
  @ApiProperty({ enum: LADDER_TIERS }) tier!: LadderTier;
  @ApiProperty({ type: BilingualView }) title!: BilingualView;
  @ApiProperty({ type: HeldTitleView, nullable: true, description: 'The title, valid on the day' })
  held!: HeldTitleView | null;
  @ApiProperty({ type: RulePackSummary, nullable: true, description: 'The pack that applies' })
  pack!: RulePackSummary | null;
  @ApiProperty({ type: [SelectionGroundView] }) grounds!: SelectionGroundView[];
  @ApiProperty({ type: BilingualView, nullable: true, description: 'Why no pack applies' })
  reason!: BilingualView | null;
  @ApiProperty({ enum: VERDICTS, nullable: true }) verdict!: VerdictName | null;
  @ApiProperty({ type: RequiredCounts, nullable: true }) required!: RequiredCounts | null;
  @ApiProperty({ type: PointsView, nullable: true }) score!: PointsView | null;
}

export class LadderView {
  @ApiProperty({ type: AssessedEnterpriseView }) enterprise!: AssessedEnterpriseView;
  @ApiProperty() asOf!: string;
  @ApiProperty({ type: [LadderStepView], description: 'From the lowest tier up' })
  steps!: LadderStepView[];
}
