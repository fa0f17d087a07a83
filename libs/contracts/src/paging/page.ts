import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

/** Keyset page of a list: `after` is the opaque `next` of the page before. */
export class PageQuery {
  @ApiPropertyOptional({ description: 'The `next` of the page before', maxLength: 500 })
  @IsOptional()
  @MaxLength(500)
  @IsString()
  after?: string;

  @ApiPropertyOptional({ default: 50, minimum: 1, maximum: 200 })
  @IsOptional()
  @Type(() => Number)
  @Min(1)
  @Max(200)
  @IsInt()
  limit: number = 50;
}

/** `next` is null on the last page. */
export interface Page<T> {
  items: T[];
  next: string | null;
}
