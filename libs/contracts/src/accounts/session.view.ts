import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Permission, Role } from '@tidu/domain';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';
import { EmailField, NameField, ROLE_NAMES, SecretField, TokenField } from './fields';
import { OrganisationView } from './organisation.view';
import { PersonView } from './person.view';

export class OpenSession {
  @EmailField()
  email!: string;

  @SecretField()
  password!: string;
}

export class AnswerSecondFactor {
  @ApiProperty({ description: 'Six digits of the application, or a recovery code', maxLength: 40 })
  @MaxLength(40)
  @MinLength(6)
  @IsString()
  code!: string;
}

/**
 * `none`: nobody; `second-factor`: the password was right, a code is awaited;
 * `enrol`: a role demands a second factor that is not set up yet; `full`: signed in.
 */
export const SESSION_STAGES = ['none', 'second-factor', 'enrol', 'full'] as const;
export type SessionStage = (typeof SESSION_STAGES)[number];

export class MembershipView {
  @ApiProperty({ type: OrganisationView }) organisation!: OrganisationView;
  @ApiProperty({ enum: ROLE_NAMES, isArray: true }) roles!: Role[];
}

/** Somebody on leave in whose place one may act today. */
export class PrincipalView {
  @ApiProperty({ type: PersonView }) person!: PersonView;
  @ApiProperty() organisationId!: string;
  @ApiProperty() organisationName!: string;
  @ApiProperty({ enum: ROLE_NAMES, isArray: true }) roles!: Role[];
  @ApiProperty({ example: '2026-11-28', description: 'Last day' }) until!: string;
}

/** Who is signed in, for whom they act and what they may do. */
export class SessionView {
  @ApiProperty({ enum: SESSION_STAGES }) stage!: SessionStage;
  @ApiProperty({ type: PersonView, nullable: true }) person!: PersonView | null;
  @ApiProperty({ enum: ['zh', 'en'] }) language!: 'zh' | 'en';
  @ApiProperty({ type: OrganisationView, nullable: true, description: 'For which one acts' })
  organisation!: OrganisationView | null;
  @ApiProperty({ type: PersonView, nullable: true, description: 'In whose place one acts' })
  principal!: PersonView | null;
  @ApiProperty({ enum: ROLE_NAMES, isArray: true }) roles!: Role[];
  @ApiProperty({ type: [String] }) permissions!: Permission[];
  @ApiProperty({ type: [MembershipView] }) memberships!: MembershipView[];
  @ApiProperty({ type: [PrincipalView] }) principals!: PrincipalView[];
  @ApiProperty({ type: String, nullable: true, description: 'Signed out then, whatever one does' })
  expiresAt!: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Signed out after so long a pause' })
  idleMinutes!: number | null;
}

/** What the sign-in page offers. */
export class SignInOptions {
  @ApiProperty({ description: 'Demonstration: accounts and mails are shown' }) demo!: boolean;
  @ApiProperty({ description: 'OpenID Connect is configured' }) openId!: boolean;
  @ApiProperty({ description: 'Fewest characters of a password' }) passwordFrom!: number;
  @ApiProperty({ description: 'Most characters of a password' }) passwordTo!: number;
}

export class ChooseOrganisation {
  @ApiProperty()
  @IsUUID()
  organisationId!: string;

  @ApiPropertyOptional({ description: 'Account in whose place one acts' })
  @IsOptional()
  @IsUUID()
  principalId?: string;
}

export class RequestLetter {
  @EmailField()
  email!: string;

  @ApiPropertyOptional({ enum: ['zh', 'en'] })
  @IsOptional()
  @IsIn(['zh', 'en'])
  language?: 'zh' | 'en';
}

export class CompletePasswordReset {
  @TokenField()
  token!: string;

  @SecretField()
  password!: string;
}

export class CompleteRegistration {
  @TokenField()
  token!: string;

  @NameField()
  name!: string;

  @SecretField()
  password!: string;
}

export class OpenInvitation {
  @TokenField()
  token!: string;
}

export class InvitationView {
  @ApiProperty() email!: string;
  @ApiProperty() organisationName!: string;
  @ApiProperty({ enum: ROLE_NAMES, isArray: true }) roles!: Role[];
  @ApiProperty({ type: String, nullable: true }) invitedBy!: string | null;
  @ApiProperty({ description: 'An account with this address exists; its password is asked for' })
  accountExists!: boolean;
  @ApiProperty() expiresAt!: string;
}

export class AcceptInvitation {
  @TokenField()
  token!: string;

  @ApiPropertyOptional({ description: 'For a new account', maxLength: 60 })
  @IsOptional()
  @NameField()
  name?: string;

  @SecretField()
  password!: string;
}
