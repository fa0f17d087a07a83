import { ApiProperty } from '@nestjs/swagger';
import type { Permission } from '@tidu/domain';
import { IsIn, IsInt, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import { NameField, PermissionsField, SecretField } from './fields';

/** One's own account. */
export class AccountView {
  @ApiProperty() id!: string;
  @ApiProperty() email!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: ['zh', 'en'] }) language!: 'zh' | 'en';
  @ApiProperty({ description: 'False: signs in by OpenID Connect alone' }) hasPassword!: boolean;
  @ApiProperty({ description: 'A second factor is set up' }) secondFactor!: boolean;
  @ApiProperty({ description: 'A role demands a second factor' }) secondFactorRequired!: boolean;
  @ApiProperty({ description: 'Recovery codes not used yet' }) recoveryCodes!: number;
  @ApiProperty({ description: 'Linked to an OpenID Connect identity' }) openIdLinked!: boolean;
  @ApiProperty() version!: number;
}

export class UpdateAccount {
  @NameField()
  name!: string;

  @ApiProperty({ enum: ['zh', 'en'] })
  @IsIn(['zh', 'en'])
  language!: 'zh' | 'en';

  @ApiProperty({ description: 'The version that was changed' })
  @Min(1)
  @IsInt()
  version!: number;
}

export class ChangePassword {
  @SecretField()
  current!: string;

  @SecretField()
  next!: string;
}

/** A secret that the authenticator application takes; not in force before it is confirmed. */
export class SecondFactorEnrolment {
  @ApiProperty({ description: 'Base32, to type in' }) secret!: string;
  @ApiProperty({ description: 'otpauth address, to show as a QR code' }) address!: string;
}

export class ConfirmSecondFactor {
  @ApiProperty({ description: 'Six digits of the application', maxLength: 10 })
  @MaxLength(10)
  @MinLength(6)
  @IsString()
  code!: string;
}

/** Shown once, never again. */
export class RecoveryCodesView {
  @ApiProperty({ type: [String] }) codes!: string[];
}

/** A sign-in of one's own that is still open. */
export class OwnSessionView {
  @ApiProperty() id!: string;
  @ApiProperty({ description: 'The one that asks' }) current!: boolean;
  @ApiProperty({ type: String, nullable: true }) address!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'What the browser says it is' })
  browser!: string | null;
  @ApiProperty({ type: String, nullable: true }) organisationName!: string | null;
  @ApiProperty() createdAt!: string;
  @ApiProperty() usedAt!: string;
  @ApiProperty() expiresAt!: string;
}

export class ApiTokenView {
  @ApiProperty() id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: [String] }) permissions!: Permission[];
  @ApiProperty() organisationName!: string;
  @ApiProperty() createdAt!: string;
  @ApiProperty() expiresAt!: string;
  @ApiProperty({ type: String, nullable: true }) usedAt!: string | null;
}

/** A token for the organisation for which one acts at present. */
export class CreateApiToken {
  @NameField()
  name!: string;

  @PermissionsField()
  permissions!: Permission[];

  @ApiProperty({ description: 'Days until it expires', minimum: 1, maximum: 365 })
  @Max(365)
  @Min(1)
  @IsInt()
  days!: number;
}

export class CreatedApiToken extends ApiTokenView {
  @ApiProperty({ description: 'Shown once, never again' }) token!: string;
}
