import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

/** The divisions directly below `parent`; without it, the provinces. */
export class DivisionQuery {
  @ApiPropertyOptional({ example: '330600' })
  @IsOptional()
  @Matches(/^\d{6}$/)
  parent?: string;
}

export class DivisionView {
  @ApiProperty({ example: '330602' }) code!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: ['province', 'city', 'county'] }) level!: 'province' | 'city' | 'county';
  @ApiProperty({ type: String, nullable: true }) parentCode!: string | null;
}

export const CALENDAR_DAY_KINDS = ['workday', 'holiday'] as const;
export type CalendarDayKind = (typeof CALENDAR_DAY_KINDS)[number];

/** A day that differs from the plain week: a public holiday or a make-up working day. */
export class CalendarDayView {
  @ApiProperty({ example: '2026-10-10' }) date!: string;
  @ApiProperty({ enum: CALENDAR_DAY_KINDS }) kind!: CalendarDayKind;
  @ApiProperty() name!: string;
  @ApiProperty({ description: 'Changed by hand in this office' }) edited!: boolean;
}

export class CalendarYearView {
  @ApiProperty() year!: number;
  @ApiProperty({ description: 'The State Council’s notice for this year is not in yet' })
  provisional!: boolean;
  @ApiProperty({ type: [CalendarDayView] }) days!: CalendarDayView[];
}

export class PutCalendarDay {
  @ApiProperty({ enum: CALENDAR_DAY_KINDS })
  @IsIn(CALENDAR_DAY_KINDS)
  kind!: CalendarDayKind;

  @ApiProperty({ maxLength: 50 })
  @MaxLength(50)
  @IsString()
  name!: string;
}

export class HealthView {
  @ApiProperty({ enum: ['ready', 'starting'] }) status!: 'ready' | 'starting';
  @ApiProperty() version!: string;
  @ApiProperty({ enum: ['postgres', 'redis'] }) queue!: 'postgres' | 'redis';
}
