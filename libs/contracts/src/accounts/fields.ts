import { ApiProperty } from '@nestjs/swagger';
import { isPermission, ROLES, type Permission, type Role } from '@tidu/domain';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsEmail,
  IsIn,
  IsString,
  Matches,
  MaxLength,
  MinLength,
  ValidateBy,
} from 'class-validator';

export const ROLE_NAMES = Object.keys(ROLES) as Role[];

/** An e-mail address; case and spaces around it mean nothing. */
export function EmailField(): PropertyDecorator {
  return every(
    ApiProperty({ example: 'zhang.wei@example.gov.cn', maxLength: 254 }),
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? value.trim().toLowerCase() : value,
    ),
    MaxLength(254),
    IsEmail(),
    IsString(),
  );
}

/** A name as people write it: no control characters, something in it. */
export function NameField(maxLength = 60): PropertyDecorator {
  return every(
    ApiProperty({ maxLength }),
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? value.trim() : value,
    ),
    Matches(/^[^\p{Cc}\p{Cs}]*$/u),
    MaxLength(maxLength),
    MinLength(1),
    IsString(),
  );
}

/** A secret as somebody typed it; the limit only keeps hashing bounded. */
export function SecretField(): PropertyDecorator {
  return every(ApiProperty({ maxLength: 1024 }), MaxLength(1024), MinLength(1), IsString());
}

/** A token out of a letter. */
export function TokenField(): PropertyDecorator {
  return every(ApiProperty({ maxLength: 200 }), MaxLength(200), MinLength(1), IsString());
}

export function RolesField(): PropertyDecorator {
  return every(
    ApiProperty({ enum: ROLE_NAMES, isArray: true }),
    ArrayUnique(),
    ArrayMaxSize(ROLE_NAMES.length),
    ArrayMinSize(1),
    IsIn(ROLE_NAMES, { each: true }),
    IsArray(),
  );
}

export function PermissionsField(): PropertyDecorator {
  return every(
    ApiProperty({ type: [String] }),
    ArrayUnique(),
    ArrayMaxSize(50),
    ArrayMinSize(1),
    ValidateBy(
      {
        name: 'isPermission',
        validator: {
          validate: (value: unknown): value is Permission =>
            typeof value === 'string' && isPermission(value),
        },
      },
      { each: true },
    ),
    IsArray(),
  );
}

function every(...decorators: PropertyDecorator[]): PropertyDecorator {
  return (target, key) => decorators.forEach((decorate) => decorate(target, key));
}
