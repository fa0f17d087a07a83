import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  Allow,
  ArrayMaxSize,
  IsArray,
  IsInt,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { BilingualView } from '../language.view';
import { EvaluationQuery, EvaluationView } from './evaluation.view';

export const WHAT_IF_MAX_CHANGES = 200;

/** One figure taken as another; `year` for series only. */
export class FactChangeView {
  @ApiProperty({ example: 'rdExpense' })
  @Matches(/^[a-zA-Z0-9]{1,60}$/)
  indicator!: string;

  @ApiProperty({ type: Number, nullable: true, description: 'Null for what has no year' })
  @ValidateIf(({ year }: FactChangeView) => year !== null)
  @Max(2200)
  @Min(1949)
  @IsInt()
  year!: number | null;

  @ApiProperty({ type: Object, nullable: true, description: 'As in a fact line; null: unknown' })
  @Allow()
  value!: unknown;
}

export class WhatIfRequest extends EvaluationQuery {
  @ApiProperty({ type: [FactChangeView], maxItems: WHAT_IF_MAX_CHANGES })
  @ValidateNested({ each: true })
  @Type(() => FactChangeView)
  @ArrayMaxSize(WHAT_IF_MAX_CHANGES)
  @IsArray()
  changes!: FactChangeView[];
}

/** What would be: nothing of it is stored. */
export class WhatIfView {
  @ApiProperty({ type: EvaluationView }) before!: EvaluationView;
  @ApiProperty({ type: EvaluationView }) after!: EvaluationView;
  @ApiProperty({ type: [String], description: 'Criteria whose status or points differ' })
  changed!: string[];
}

/** A stored figure that the pack reads, as an input of a what-if. */
export class WhatIfInputView {
  @ApiProperty() indicator!: string;
  @ApiProperty({ type: BilingualView }) title!: BilingualView;
  @ApiProperty({ enum: ['number', 'integer', 'boolean', 'enum', 'set', 'list'] }) type!: string;
  @ApiProperty({ type: String, nullable: true }) unit!: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Null for what has no year' })
  year!: number | null;
  @ApiProperty({ type: Object, nullable: true, description: 'Null: unknown' }) value!: unknown;
  @ApiProperty({ type: [String], description: 'Of an enum or a set: what it may be' })
  options!: string[];
  @ApiProperty({ type: Number, nullable: true }) min!: number | null;
  @ApiProperty({ type: Number, nullable: true }) max!: number | null;
  @ApiProperty({ type: [String], description: 'Criteria that read it' }) criteria!: string[];
}

export class WhatIfInputs {
  @ApiProperty({ type: [WhatIfInputView], description: 'By indicator, then from the latest year' })
  inputs!: WhatIfInputView[];
}
