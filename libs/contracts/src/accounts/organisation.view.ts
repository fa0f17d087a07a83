import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  OFFICE_LEVELS,
  ORGANISATION_KINDS,
  type OfficeLevel,
  type OrganisationKind,
  type Permission,
  type Role,
} from '@tidu/domain';
import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { BilingualView } from '../language.view';
import { PageQuery } from '../paging/page';
import { EmailField, NameField, ROLE_NAMES, RolesField } from './fields';
import { PersonView } from './person.view';

export class OrganisationView {
  @ApiProperty() id!: string;
  @ApiProperty({ enum: ORGANISATION_KINDS }) kind!: OrganisationKind;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: OFFICE_LEVELS, nullable: true, description: 'Of an office' })
  level!: OfficeLevel | null;
  @ApiProperty({ type: String, nullable: true }) divisionCode!: string | null;
  @ApiProperty({ type: String, nullable: true }) divisionName!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Of an enterprise' })
  enterpriseId!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Of an enterprise' })
  creditCode!: string | null;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Members at present; null where they are not for the viewer to see',
  })
  members!: number | null;
  @ApiProperty() version!: number;
}

export class OrganisationQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ORGANISATION_KINDS })
  @IsOptional()
  @IsIn(ORGANISATION_KINDS)
  kind?: OrganisationKind;

  @ApiPropertyOptional({ description: 'Part of the name' })
  @IsOptional()
  @MaxLength(100)
  @Matches(/^[^\0]*$/)
  @IsString()
  text?: string;
}

export class OrganisationPage {
  @ApiProperty({ type: [OrganisationView] }) items!: OrganisationView[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export const CREATED_KINDS = ['office', 'expertBody'] as const;

/** A new office or body of experts; enterprises come by claim. */
export class CreateOrganisation {
  @ApiProperty({ enum: CREATED_KINDS })
  @IsIn(CREATED_KINDS)
  kind!: (typeof CREATED_KINDS)[number];

  @NameField(100)
  name!: string;

  @ApiPropertyOptional({ enum: OFFICE_LEVELS, description: 'Of an office' })
  @IsOptional()
  @IsIn(OFFICE_LEVELS)
  level?: OfficeLevel;

  @ApiPropertyOptional({ example: '330602', description: 'Of an office; 000000 for the ministry' })
  @IsOptional()
  @Matches(/^\d{6}$/)
  division?: string;
}

/** That somebody is on leave, and who stands in. */
export class LeaveView {
  @ApiProperty({ type: PersonView }) substitute!: PersonView;
  @ApiProperty({ example: '2026-11-21' }) from!: string;
  @ApiProperty({ example: '2026-11-28' }) until!: string;
}

export const ACCOUNT_STATUSES = ['active', 'suspended'] as const;
export type AccountStatus = (typeof ACCOUNT_STATUSES)[number];

export class MemberView {
  @ApiProperty({ type: PersonView }) person!: PersonView;
  @ApiProperty({ enum: ROLE_NAMES, isArray: true }) roles!: Role[];
  @ApiProperty({ enum: ACCOUNT_STATUSES }) status!: AccountStatus;
  @ApiProperty({ type: String, nullable: true }) grantedBy!: string | null;
  @ApiProperty() grantedAt!: string;
  @ApiProperty({ type: LeaveView, nullable: true, description: 'Today' })
  leave!: LeaveView | null;
}

export class MemberList {
  @ApiProperty({ type: OrganisationView }) organisation!: OrganisationView;
  @ApiProperty({ type: [MemberView] }) items!: MemberView[];
}

export class GrantRoles {
  @RolesField()
  roles!: Role[];
}

export class SetAccountStatus {
  @ApiProperty({ enum: ACCOUNT_STATUSES })
  @IsIn(ACCOUNT_STATUSES)
  status!: AccountStatus;
}

export class CreateInvitation {
  @EmailField()
  email!: string;

  @RolesField()
  roles!: Role[];
}

export const INVITATION_STATES = [
  'queued',
  'sent',
  'failed',
  'accepted',
  'expired',
  'withdrawn',
] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

export class InvitationListItem {
  @ApiProperty() id!: string;
  @ApiProperty() email!: string;
  @ApiProperty({ enum: ROLE_NAMES, isArray: true }) roles!: Role[];
  @ApiProperty({ enum: INVITATION_STATES }) state!: InvitationState;
  @ApiProperty({ type: String, nullable: true }) invitedBy!: string | null;
  @ApiProperty() createdAt!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Once it was sent' })
  expiresAt!: string | null;
}

/** One line of the table of roles. */
export class RoleView {
  @ApiProperty({ enum: ROLE_NAMES }) id!: Role;
  @ApiProperty({ type: BilingualView }) title!: BilingualView;
  @ApiProperty({ enum: ORGANISATION_KINDS }) kind!: OrganisationKind;
  @ApiProperty({ description: 'Signs in with a second factor' }) secondFactor!: boolean;
  @ApiProperty({ type: [String] }) permissions!: Permission[];
  @ApiProperty({ enum: ROLE_NAMES, isArray: true, description: 'Nobody holds both' })
  excludes!: Role[];
}

export class PermissionView {
  @ApiProperty({ type: String }) id!: Permission;
  @ApiProperty({ type: BilingualView }) title!: BilingualView;
}

export class RoleTable {
  @ApiProperty({ type: [RoleView] }) roles!: RoleView[];
  @ApiProperty({ type: [PermissionView] }) permissions!: PermissionView[];
}

export const SUBSTITUTION_STATES = ['planned', 'current', 'past', 'ended'] as const;
export type SubstitutionState = (typeof SUBSTITUTION_STATES)[number];

export class SubstitutionView {
  @ApiProperty() id!: string;
  @ApiProperty({ type: PersonView }) principal!: PersonView;
  @ApiProperty({ type: PersonView }) substitute!: PersonView;
  @ApiProperty({ example: '2026-11-21', description: 'First day' }) from!: string;
  @ApiProperty({ example: '2026-11-28', description: 'Last day' }) until!: string;
  @ApiProperty({ enum: SUBSTITUTION_STATES }) state!: SubstitutionState;
}

/** Name a substitute in one's own office for some days. */
export class CreateSubstitution {
  @ApiPropertyOptional({ description: 'Absent: oneself; somebody else only by the leader' })
  @IsOptional()
  @IsUUID()
  principalId?: string;

  @ApiProperty()
  @IsUUID()
  substituteId!: string;

  @ApiProperty({ example: '2026-11-21' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  from!: string;

  @ApiProperty({ example: '2026-11-28', description: 'Included; at most 180 days in all' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  until!: string;
}
