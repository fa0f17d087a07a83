import { ApiProperty } from '@nestjs/swagger';
import type { Role } from '@tidu/domain';
import { ROLE_NAMES } from './fields';

/** An account of the demonstration; only where the demonstration runs on one's own machine. */
export class DemoAccountView {
  @ApiProperty() email!: string;
  @ApiProperty() name!: string;
  @ApiProperty() organisationName!: string;
  @ApiProperty({ enum: ROLE_NAMES, isArray: true }) roles!: Role[];
  @ApiProperty() password!: string;
  @ApiProperty({ type: String, nullable: true, description: 'The code of this half minute' })
  code!: string | null;
}

/** A mail that was written into the folder instead of sent. */
export class DemoMailView {
  @ApiProperty() id!: string;
  @ApiProperty() to!: string;
  @ApiProperty() subject!: string;
  @ApiProperty() text!: string;
  @ApiProperty() at!: string;
}
