import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  IsDateString,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateIf,
} from 'class-validator';
import { SIZE_CLASS_NAMES, type SizeClassName } from '../assessments/size-class.view';
import { BilingualView } from '../language.view';
import { PageQuery } from '../paging/page';
import { PACK_REFERENCE } from '../programmes/pack-reference';
import {
  PROCEDURES,
  SCREENING_STATUSES,
  VERDICTS,
  type ProcedureName,
  type ScreeningStatus,
  type VerdictName,
} from '../screenings/screening.view';
import { BackTestSummary } from './back-test-summary.view';
import { VERDICT_CHANGES, type VerdictChange } from './verdict-change';

/**
 * Try a pack on all stored facts, or on the past assessments of a screening. With `screeningId`,
 * baseline, procedure, day and place are those of the screening and must be left out.
 */
export class CreateBackTest {
  @ApiPropertyOptional({ description: 'A completed screening whose assessments are the baseline' })
  @IsOptional()
  @IsUUID()
  screeningId?: string;

  @ApiPropertyOptional({
    example: 'CN-GRADIENT-2022/little-giant',
    description: 'id, id@hash or draft:id',
  })
  @ValidateIf(isOverFacts)
  @Matches(PACK_REFERENCE)
  baseline?: string;

  @ApiProperty({ example: 'CN-GRADIENT-2026/little-giant', description: 'id, id@hash or draft:id' })
  @Matches(PACK_REFERENCE)
  candidate!: string;

  @ApiPropertyOptional({ enum: PROCEDURES })
  @ValidateIf(isOverFacts)
  @IsIn(PROCEDURES)
  procedure?: ProcedureName;

  @ApiPropertyOptional({
    example: '2022-06-30',
    description: 'The day as of which facts are judged',
  })
  @ValidateIf(isOverFacts)
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsDateString({ strict: true })
  asOf?: string;

  @ApiPropertyOptional({ description: 'Division code or its prefix; absent: all', example: '33' })
  @IsOptional()
  @Matches(/^\d{2}(\d{2}(\d{2})?)?$/)
  division?: string;
}

function isOverFacts({ screeningId }: CreateBackTest): boolean {
  return screeningId === undefined;
}

/** One of the two packs, as it was when the back-test was started. */
export class TestedPackView {
  @ApiProperty() id!: string;
  @ApiProperty() hash!: string;
  @ApiProperty({ type: BilingualView }) title!: BilingualView;
  @ApiProperty({ type: String, nullable: true, description: 'Set when it is a draft' })
  draftId!: string | null;
  @ApiProperty({ type: String, nullable: true }) draftName!: string | null;
  @ApiProperty({ description: 'Not in force on the day: a trial' })
  outsideEffectiveDates!: boolean;
}

export class BackTestView {
  @ApiProperty() id!: string;
  @ApiProperty({ type: TestedPackView }) baseline!: TestedPackView;
  @ApiProperty({ type: TestedPackView }) candidate!: TestedPackView;
  @ApiProperty({ enum: PROCEDURES }) procedure!: ProcedureName;
  @ApiProperty() asOf!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Over past assessments: of which' })
  screeningId!: string | null;
  @ApiProperty({ type: String, nullable: true }) division!: string | null;
  @ApiProperty({ description: '全国 when no division is given' }) divisionName!: string;
  @ApiProperty({ enum: SCREENING_STATUSES }) status!: ScreeningStatus;
  @ApiProperty({ description: 'Enterprises compared so far' }) done!: number;
  @ApiProperty({ description: 'Enterprises in all' }) total!: number;
  @ApiProperty({ type: BackTestSummary, nullable: true, description: 'When completed' })
  summary!: BackTestSummary | null;
  @ApiProperty({ type: BilingualView, nullable: true, description: 'Why it failed' })
  failure!: BilingualView | null;
  @ApiProperty() createdAt!: string;
  @ApiProperty({ type: String, nullable: true }) startedAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) finishedAt!: string | null;
}

export class BackTestPage {
  @ApiProperty({ type: [BackTestView] }) items!: BackTestView[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

/** Server-sent event `progress` of `GET /back-tests/:id/events`; the last has an end status. */
export class BackTestProgress {
  @ApiProperty({ enum: SCREENING_STATUSES }) status!: ScreeningStatus;
  @ApiProperty() done!: number;
  @ApiProperty() total!: number;
  @ApiProperty({ description: 'Enterprises whose verdict differs, so far' }) changed!: number;
}

export class BackTestChangeQuery extends PageQuery {
  @ApiPropertyOptional({ enum: VERDICT_CHANGES })
  @IsOptional()
  @IsIn(VERDICT_CHANGES)
  change?: VerdictChange;

  @ApiPropertyOptional({ description: 'Division code or its prefix' })
  @IsOptional()
  @Matches(/^\d{2}(\d{2}(\d{2})?)?$/)
  division?: string;

  @ApiPropertyOptional({ description: 'Criterion that made the difference' })
  @IsOptional()
  @Matches(/^[a-zA-Z0-9]{1,60}$/)
  criterion?: string;

  @ApiPropertyOptional({ enum: [...SIZE_CLASS_NAMES, 'unknown'] })
  @IsOptional()
  @IsIn([...SIZE_CLASS_NAMES, 'unknown'])
  sizeClass?: SizeClassName | 'unknown';

  @ApiPropertyOptional({ description: 'Key of a group of `summary.industries`: 38, C or unknown' })
  @IsOptional()
  @Matches(/^([A-T]|\d{2}|unknown)$/)
  industry?: string;

  @ApiPropertyOptional({ description: 'Part of the name or of the credit code' })
  @IsOptional()
  @MaxLength(100)
  @Matches(/^[^\0]*$/)
  @IsString()
  text?: string;
}

/** An enterprise whose verdict differs, sorted by division, then name in pinyin order. */
export class BackTestChangeRow {
  @ApiProperty() enterpriseId!: string;
  @ApiProperty() enterpriseName!: string;
  @ApiProperty({ type: String, nullable: true }) creditCode!: string | null;
  @ApiProperty() divisionCode!: string;
  @ApiProperty() city!: string;
  @ApiProperty() county!: string;
  @ApiProperty({ type: String, nullable: true }) industry!: string | null;
  @ApiProperty({ enum: SIZE_CLASS_NAMES, nullable: true }) sizeClass!: SizeClassName | null;
  @ApiProperty({ enum: VERDICTS }) before!: VerdictName;
  @ApiProperty({ enum: VERDICTS }) after!: VerdictName;
  @ApiProperty({ enum: VERDICT_CHANGES }) change!: VerdictChange;
  @ApiProperty({ type: [String], description: 'Criteria that made the difference' })
  criteria!: string[];
  @ApiProperty({ description: 'Facts recorded after the screening: they too may be the cause' })
  factsChangedSince!: boolean;
}

export class BackTestChangePage {
  @ApiProperty({ type: [BackTestChangeRow] }) items!: BackTestChangeRow[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
  @ApiProperty({ description: 'Lines that match the filters' }) matching!: number;
}
