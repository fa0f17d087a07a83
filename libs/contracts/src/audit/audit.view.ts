import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsISO8601, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { BilingualView } from '../language.view';
import { PageQuery } from '../paging/page';

export const AUDIT_OUTCOMES = ['done', 'refused'] as const;
export type AuditOutcome = (typeof AUDIT_OUTCOMES)[number];

/** What an export of the trail is narrowed by. */
export class AuditFilterQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Moment, included' })
  @IsOptional()
  @IsISO8601({ strict: true })
  from?: string;

  @ApiPropertyOptional({ description: 'Moment, excluded' })
  @IsOptional()
  @IsISO8601({ strict: true })
  until?: string;

  @ApiPropertyOptional({ description: 'Account that acted, or in whose place somebody acted' })
  @IsOptional()
  @IsUUID()
  account?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsUUID()
  organisation?: string;

  @ApiPropertyOptional({ example: 'session.open' })
  @IsOptional()
  @Matches(/^[a-z][A-Za-z0-9]*([.-][A-Za-z0-9]+)*$/)
  @MaxLength(60)
  act?: string;

  @ApiPropertyOptional({ description: 'What it was done to' })
  @IsOptional()
  @MaxLength(300)
  @Matches(/^[^\0]*$/)
  @IsString()
  subject?: string;

  @ApiPropertyOptional({ enum: AUDIT_OUTCOMES })
  @IsOptional()
  @IsIn(AUDIT_OUTCOMES)
  outcome?: AuditOutcome;

  @ApiPropertyOptional({ description: 'Part of the subject or of the detail' })
  @IsOptional()
  @MaxLength(100)
  @Matches(/^[^\0]*$/)
  @IsString()
  text?: string;
}

/** Somebody or something that an entry names; the name as it is now. */
export class AuditPartyView {
  @ApiProperty() id!: string;
  @ApiProperty({ type: String, nullable: true }) name!: string | null;
}

export class AuditEntryView {
  @ApiProperty({ description: 'Place in the chain, from 1' }) sequence!: number;
  @ApiProperty() at!: string;
  @ApiProperty() act!: string;
  @ApiProperty({ type: BilingualView }) actTitle!: BilingualView;
  @ApiProperty({ type: AuditPartyView, nullable: true }) account!: AuditPartyView | null;
  @ApiProperty({ type: AuditPartyView, nullable: true, description: 'In whose place' })
  principal!: AuditPartyView | null;
  @ApiProperty({ type: AuditPartyView, nullable: true }) organisation!: AuditPartyView | null;
  @ApiProperty({ type: String, nullable: true }) subject!: string | null;
  @ApiProperty({ enum: AUDIT_OUTCOMES }) outcome!: AuditOutcome;
  @ApiProperty({ type: Object, additionalProperties: true }) detail!: Record<string, unknown>;
  @ApiProperty() hash!: string;
}

export class AuditEntryPage {
  @ApiProperty({ type: [AuditEntryView] }) items!: AuditEntryView[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export class AuditActView {
  @ApiProperty() act!: string;
  @ApiProperty({ type: BilingualView }) title!: BilingualView;
}

/** A state of the trail that was signed. */
export class CheckpointView {
  @ApiProperty({ example: '2026-11-21' }) day!: string;
  @ApiProperty() sequence!: number;
  @ApiProperty() hash!: string;
  @ApiProperty() keyId!: string;
  @ApiProperty() signature!: string;
  @ApiProperty() madeAt!: string;
}

export class CheckpointList {
  @ApiProperty({ type: [CheckpointView] }) items!: CheckpointView[];
  @ApiProperty({ description: 'Base64 SPKI of the key that signs at present' }) publicKey!: string;
}
