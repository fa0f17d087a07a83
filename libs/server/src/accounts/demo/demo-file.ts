import { join } from 'node:path';
import { ROLE_NAMES } from '@tidu/contracts';
import {
  OFFICE_LEVELS,
  ORGANISATION_KINDS,
  type OfficeLevel,
  type OrganisationKind,
  type Role,
} from '@tidu/domain';
import { validated } from '@tidu/platform';
import { Type } from 'class-transformer';
import {
  ArrayMinSize,
  Equals,
  IsEmail,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  ValidateNested,
} from 'class-validator';
import { readDataFile } from '../../programmes/read-data-file';

/** A person of the demonstration. */
export class DemoPerson {
  @IsEmail()
  readonly email!: string;

  @IsNotEmpty()
  @IsString()
  readonly name!: string;
}

/** A person with roles in an organisation. */
export class DemoMember extends DemoPerson {
  @ArrayMinSize(1)
  @IsIn(ROLE_NAMES, { each: true })
  readonly roles!: Role[];
}

export class DemoFileOrganisation {
  @IsIn(ORGANISATION_KINDS)
  readonly kind!: OrganisationKind;

  @IsNotEmpty()
  @IsString()
  readonly name!: string;

  @IsOptional()
  @IsIn(OFFICE_LEVELS)
  readonly level?: OfficeLevel;

  @IsOptional()
  @Matches(/^\d{6}$/)
  readonly division?: string;

  /** Of an enterprise of the seeded annual reports. */
  @IsOptional()
  @Matches(/^\d{6}$/)
  readonly stockCode?: string;

  @Type(() => DemoMember)
  @ValidateNested({ each: true })
  readonly accounts!: DemoMember[];
}

/** What `seeds/demo/accounts.yaml` says. */
export class DemoFile {
  @Equals('tidu-demo-accounts/1')
  readonly format!: string;

  @Type(() => DemoFileOrganisation)
  @ValidateNested({ each: true })
  readonly organisations!: DemoFileOrganisation[];

  @Type(() => DemoPerson)
  @ValidateNested({ each: true })
  readonly newcomers!: DemoPerson[];
}

export function demoFilePath(seedsFolder: string): string {
  return join(seedsFolder, 'demo', 'accounts.yaml');
}

/**
 * The accounts of the demonstration by organisation.
 * @throws DataFileError when it is no YAML, ProblemError naming every field at fault
 */
export async function readDemoFile(seedsFolder: string): Promise<DemoFile> {
  const { value } = await readDataFile(demoFilePath(seedsFolder), seedsFolder);
  return validated(DemoFile, value as object);
}

/** Everybody of the file, in its order. */
export function demoEmails({ organisations, newcomers }: DemoFile): string[] {
  const members = organisations.flatMap(({ accounts }) => accounts);
  return [...members, ...newcomers].map(({ email }) => email);
}
