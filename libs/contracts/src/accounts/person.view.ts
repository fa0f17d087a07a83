import { ApiProperty } from '@nestjs/swagger';

/** Somebody with an account, as colleagues see them. */
export class PersonView {
  @ApiProperty() id!: string;
  @ApiProperty() name!: string;
  @ApiProperty() email!: string;
}
