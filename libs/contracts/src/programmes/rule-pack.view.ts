import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsDateString, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { BilingualView } from '../language.view';
import { PROCEDURES, type ProcedureName } from '../screenings/screening.view';
import { CriterionView, RulePackSummary } from './programme.view';

export class RuleLibraryQuery {
  @ApiPropertyOptional({
    description: 'Part of a title, of a criterion, of an indicator or of a document number',
  })
  @IsOptional()
  @MaxLength(100)
  @IsString()
  q?: string;

  @ApiPropertyOptional({ example: 'little-giant' })
  @IsOptional()
  @Matches(/^[a-z-]{1,40}$/)
  tier?: string;

  @ApiPropertyOptional({ description: 'Only packs in force on this day', example: '2026-06-30' })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsDateString({ strict: true })
  inForceOn?: string;
}

export class CriterionMatchView {
  @ApiProperty() id!: string;
  @ApiProperty({ type: BilingualView }) title!: BilingualView;
}

/** A pack as the library lists it. */
export class LibraryPackView extends RulePackSummary {
  @ApiProperty({ description: 'Whether it is in force today, by the calendar of China' })
  inForceToday!: boolean;
  @ApiProperty() loadedAt!: string;
  @ApiProperty({ description: 'Versions that were ever loaded, this one included' })
  versions!: number;
  @ApiProperty({ type: [CriterionMatchView], description: 'Criteria that match the search' })
  matches!: CriterionMatchView[];
}

export class RulePackQuery {
  @ApiPropertyOptional({ description: 'Content hash of an older version; absent: the current one' })
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/)
  hash?: string;

  @ApiPropertyOptional({ enum: PROCEDURES, description: 'Absent: the first that the pack serves' })
  @IsOptional()
  @IsIn(PROCEDURES)
  procedure?: ProcedureName;
}

export class ScoreDimensionView {
  @ApiProperty() id!: string;
  @ApiProperty({ type: BilingualView }) title!: BilingualView;
  @ApiProperty({ description: 'The points of its items add up to this' }) of!: number;
}

export class ScoreTableView {
  @ApiProperty() of!: number;
  @ApiProperty({ type: [ScoreDimensionView] }) dimensions!: ScoreDimensionView[];
}

/** A chapter of the rule book; `items` are criterion ids. */
export class RuleGroupView {
  @ApiProperty({
    example: 'basic',
    description: 'basic, required, score-<dimension>, parts, advisory',
  })
  id!: string;
  @ApiProperty({ type: BilingualView }) title!: BilingualView;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Points of a chapter of the score table',
  })
  points!: number | null;
  @ApiProperty({ type: [String] }) items!: string[];
}

/** One version of a pack in one procedure, to be read as a rule book. */
export class RulePackView extends RulePackSummary {
  @ApiProperty({ enum: PROCEDURES, description: 'The procedure that the items are shown for' })
  procedure!: ProcedureName;
  @ApiProperty({ description: 'Whether new work uses this version' }) current!: boolean;
  @ApiProperty() inForceToday!: boolean;
  @ApiProperty() loadedAt!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Address of the document' })
  source!: string | null;
  @ApiProperty({ type: BilingualView, nullable: true }) notes!: BilingualView | null;
  @ApiProperty({ type: ScoreTableView, nullable: true }) score!: ScoreTableView | null;
  @ApiProperty({ type: [RuleGroupView] }) groups!: RuleGroupView[];
  @ApiProperty({ type: [CriterionView], description: 'In the order of the pack' })
  items!: CriterionView[];
}

export class RulePackVersionView extends RulePackSummary {
  @ApiProperty({ description: 'Whether new work uses this version' }) current!: boolean;
  @ApiProperty() loadedAt!: string;
}
