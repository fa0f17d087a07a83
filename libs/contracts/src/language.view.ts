import { ApiProperty } from '@nestjs/swagger';
import type { Bilingual } from '@tidu/domain';

/** A text in both languages; Chinese binds. */
export class BilingualView implements Bilingual {
  @ApiProperty() zh!: string;
  @ApiProperty() en!: string;
}
