import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { BilingualView } from '../language.view';

/** One fault in the input: which field, which rule, what was given, what to do. */
export class FieldProblem {
  @ApiProperty({ description: 'Path of the field, such as indicators[2].unit' })
  path!: string;

  @ApiProperty({ description: 'The rule that the value breaks, a stable code' })
  rule!: string;

  @ApiProperty({ type: BilingualView })
  message!: BilingualView;

  @ApiPropertyOptional({ description: 'Line of the text that was sent, from 1' })
  line?: number;
}

/** Error body of every route: application/problem+json (RFC 9457). */
export class ProblemView {
  @ApiProperty({ example: '/problems/resource.not-found' })
  type!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty()
  status!: number;

  @ApiProperty({ description: 'Stable code of the error' })
  code!: string;

  @ApiProperty({ type: BilingualView })
  message!: BilingualView;

  @ApiPropertyOptional({ type: [FieldProblem] })
  errors?: FieldProblem[];

  @ApiPropertyOptional({ description: 'Id of the request, for the log' })
  instance?: string;
}
