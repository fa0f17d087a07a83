import { ApiProperty } from '@nestjs/swagger';
import { BilingualView } from '../language.view';

export const SIZE_CLASS_NAMES = ['large', 'medium', 'small', 'micro'] as const;
export type SizeClassName = (typeof SIZE_CLASS_NAMES)[number];

/** 大型, 中型, 小型, 微型 by 工信部联企业〔2011〕300号, with the figures that it follows from. */
export class SizeClassView {
  @ApiProperty({ enum: SIZE_CLASS_NAMES, nullable: true, description: 'Null: not to be derived' })
  sizeClass!: SizeClassName | null;
  @ApiProperty({ type: BilingualView }) title!: BilingualView;
  @ApiProperty({ type: BilingualView, description: 'Figures and lines, or what is missing' })
  grounds!: BilingualView;
}
