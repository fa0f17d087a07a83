import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsDateString, IsIn, IsOptional, Matches } from 'class-validator';
import { BilingualView } from '../language.view';
import { PROCEDURES, type ProcedureName } from '../screenings/screening.view';
import { CriterionReferenceView, RulePackSummary } from './programme.view';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Which rule applies: the question of an application, before it is made. */
export class RuleSelectionQuery {
  @ApiProperty({ example: 'little-giant' })
  @Matches(/^[a-z-]{1,40}$/)
  tier!: string;

  @ApiProperty({ enum: PROCEDURES })
  @IsIn(PROCEDURES)
  procedure!: ProcedureName;

  @ApiProperty({ example: '2026-06-30', description: 'Day of the application' })
  @Matches(DAY)
  @IsDateString({ strict: true })
  date!: string;

  @ApiPropertyOptional({ example: '330602', description: 'Where the enterprise is' })
  @IsOptional()
  @Matches(/^\d{2}(\d{2}(\d{2})?)?$/)
  division?: string;

  @ApiPropertyOptional({ description: 'Day on which the certificate was issued' })
  @IsOptional()
  @Matches(DAY)
  @IsDateString({ strict: true })
  certificateDate?: string;
}

export class SelectionGroundView {
  @ApiProperty({ type: BilingualView }) text!: BilingualView;
  @ApiProperty({ type: CriterionReferenceView, nullable: true })
  reference!: CriterionReferenceView | null;
  @ApiProperty({ description: 'Whether it was seen in official wording' }) confirmed!: boolean;
}

/** The pack that applies and why; without one, `reason` says what is missing. */
export class RuleSelectionView {
  @ApiProperty({ type: RulePackSummary, nullable: true }) pack!: RulePackSummary | null;
  @ApiProperty({ type: [SelectionGroundView] }) grounds!: SelectionGroundView[];
  @ApiProperty() outsideEffectiveDates!: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'Last day of the certificate' })
  certificateUntil!: string | null;
  @ApiProperty({ type: BilingualView, nullable: true }) reason!: BilingualView | null;
}
