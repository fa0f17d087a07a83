import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { PageQuery } from '../paging/page';

export class EnterpriseQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Part of a present or former name, or of a credit code' })
  @IsOptional()
  @MaxLength(100)
  @Matches(/^[^\0]*$/)
  @IsString()
  text?: string;

  @ApiPropertyOptional({ description: 'Division code or its prefix: 33, 3306, 330602' })
  @IsOptional()
  @Matches(/^\d{2}(\d{2}(\d{2})?)?$/)
  division?: string;
}

export class EnterpriseRow {
  @ApiProperty() id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: String, nullable: true }) creditCode!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Whether its check digit is right' })
  creditCodeCheck!: 'valid' | 'invalid' | null;
  @ApiProperty() divisionCode!: string;
  @ApiProperty({ description: '浙江省 杭州市 西湖区' }) divisionName!: string;
  @ApiProperty({ type: String, nullable: true }) industryCode!: string | null;
}

export class EnterprisePage {
  @ApiProperty({ type: [EnterpriseRow] }) items!: EnterpriseRow[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export class EnterpriseNameView {
  @ApiProperty() name!: string;
  @ApiProperty({ type: String, nullable: true, description: 'First day known; null: unknown' })
  from!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Null: the present name' })
  until!: string | null;
}

export class EnterpriseIdentifierView {
  @ApiProperty({ example: 'stock-code' }) scheme!: string;
  @ApiProperty() value!: string;
}

export class FactSourceView {
  @ApiProperty() id!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ type: String, nullable: true }) origin!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'What this source cannot be used for' })
  limits!: string | null;
  @ApiProperty() recordedAt!: string;
}

/** One present fact: a year's value or a value as of a day, with its source. */
export class FactView {
  @ApiProperty() indicator!: string;
  @ApiProperty({ type: Number, nullable: true }) year!: number | null;
  @ApiProperty({ type: String, nullable: true }) asOf!: string | null;
  @ApiProperty({ type: Object, description: 'Number, text, boolean or list, by the indicator' })
  value!: unknown;
  @ApiProperty() sourceId!: string;
}

export class EnterpriseView extends EnterpriseRow {
  @ApiProperty({ type: String, nullable: true }) industryName!: string | null;
  @ApiProperty({ type: [EnterpriseNameView] }) names!: EnterpriseNameView[];
  @ApiProperty({ type: [EnterpriseIdentifierView] }) identifiers!: EnterpriseIdentifierView[];
  @ApiProperty({ type: [FactView] }) facts!: FactView[];
  @ApiProperty({ type: [FactSourceView] }) sources!: FactSourceView[];
}
