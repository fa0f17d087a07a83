import { ApiProperty } from '@nestjs/swagger';
import { BilingualView } from '../language.view';

export const ROSTER_STATUSES = ['queued', 'building', 'ready', 'failed'] as const;
export type RosterStatus = (typeof ROSTER_STATUSES)[number];

export class RosterFileView {
  @ApiProperty({ example: 'roster.xlsx' }) name!: string;
  @ApiProperty() bytes!: number;
  @ApiProperty() sha256!: string;
}

/** The cultivation roster of a screening; made once, byte-identical when made again. */
export class RosterView {
  @ApiProperty() id!: string;
  @ApiProperty() screeningId!: string;
  @ApiProperty({ example: 'cultivation' }) kind!: string;
  @ApiProperty({ enum: ROSTER_STATUSES }) status!: RosterStatus;
  @ApiProperty({ type: Number, nullable: true }) rows!: number | null;
  @ApiProperty({ type: [RosterFileView] }) files!: RosterFileView[];
  @ApiProperty({ type: BilingualView, nullable: true }) failure!: BilingualView | null;
  @ApiProperty() createdAt!: string;
}
