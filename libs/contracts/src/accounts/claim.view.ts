import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { PageQuery } from '../paging/page';
import { NameField } from './fields';
import { PersonView } from './person.view';

export const CLAIM_STATUSES = ['open', 'confirmed', 'refused', 'withdrawn'] as const;
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];

/** Somebody says that they act for an enterprise; the county office confirms it. */
export class ClaimView {
  @ApiProperty() id!: string;
  @ApiProperty() creditCode!: string;
  @ApiProperty() name!: string;
  @ApiProperty() divisionCode!: string;
  @ApiProperty() divisionName!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Once confirmed, or when the enterprise is known to whoever asks',
  })
  enterpriseId!: string | null;
  @ApiProperty({ description: 'The enterprise has members already; told to offices alone' })
  claimed!: boolean;
  @ApiProperty({ type: PersonView }) claimant!: PersonView;
  @ApiProperty({ enum: CLAIM_STATUSES }) status!: ClaimStatus;
  @ApiProperty({ description: 'File name of the proof' }) proofName!: string;
  @ApiProperty() proofBytes!: number;
  @ApiProperty({ type: String, nullable: true }) grounds!: string | null;
  @ApiProperty() createdAt!: string;
  @ApiProperty({ type: String, nullable: true }) decidedAt!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Office that decides' })
  officeName!: string | null;
}

export class ClaimQuery extends PageQuery {
  @ApiPropertyOptional({ enum: CLAIM_STATUSES })
  @IsOptional()
  @IsIn(CLAIM_STATUSES)
  status?: ClaimStatus;
}

export class ClaimPage {
  @ApiProperty({ type: [ClaimView] }) items!: ClaimView[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

/** Query of the multipart upload whose file `proof` is a scan of the licence. */
export class CreateClaimQuery {
  @ApiProperty({ example: '91330600MA288XXX0X', description: 'Unified social credit code' })
  @MaxLength(30)
  @IsString()
  creditCode!: string;

  @NameField(200)
  name!: string;

  @ApiProperty({ example: '330602', description: 'County of registration' })
  @Matches(/^\d{6}$/)
  division!: string;
}

export class DecideClaim {
  @ApiProperty({ enum: ['confirmed', 'refused'] })
  @IsIn(['confirmed', 'refused'])
  outcome!: 'confirmed' | 'refused';

  @ApiPropertyOptional({
    description: 'Needed for a refusal; the claimant reads it',
    maxLength: 500,
  })
  @IsOptional()
  @MaxLength(500)
  @Matches(/^[^\0]*$/)
  @IsString()
  grounds?: string;
}
