import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBooleanString, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { BilingualView } from '../language.view';
import { PageQuery } from '../paging/page';

export const IMPORT_STATUSES = ['queued', 'running', 'completed', 'failed'] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

/** One fault of an import file; `line` and `column` are null when the whole file is refused. */
export class ImportErrorView {
  @ApiProperty({ type: Number, nullable: true, description: 'Line as a person sees it, from 1' })
  line!: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'Column header' })
  column!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The value as it stands in the file' })
  value!: string | null;

  @ApiProperty({ description: 'The rule that the value breaks, a stable code', example: 'number' })
  rule!: string;

  @ApiProperty({ type: BilingualView })
  message!: BilingualView;
}

/** A remark that does not stop a row, such as a credit code whose check digit is wrong. */
export class ImportWarningView extends ImportErrorView {}

/** What an import did, or would do when it is a dry run. Counts are rows of the file. */
export class ImportReport {
  @ApiProperty({ description: 'Data rows read' }) read!: number;
  @ApiProperty({ description: 'Rows taken in' }) accepted!: number;
  @ApiProperty({ description: 'Rows that the source itself flags as doubtful' }) skipped!: number;
  @ApiProperty({ description: 'Rows with at least one fault' }) rejected!: number;
  @ApiProperty({ description: 'New enterprises' }) enterprisesCreated!: number;
  @ApiProperty({ description: 'Enterprises whose name, place or industry changed' })
  enterprisesChanged!: number;
  @ApiProperty({ description: 'Facts added' }) factsAdded!: number;
  @ApiProperty({ description: 'Facts replaced by a newer value' }) factsReplaced!: number;
  @ApiProperty({ description: 'Facts that were there already with the same value' })
  factsUnchanged!: number;
}

export class ImportRunView extends ImportReport {
  @ApiProperty() id!: string;
  @ApiProperty() fileName!: string;
  @ApiProperty() fileBytes!: number;
  @ApiProperty({ description: 'SHA-256 of the file' }) fileSha256!: string;
  @ApiProperty() mappingName!: string;
  @ApiProperty() dryRun!: boolean;
  @ApiProperty({ enum: IMPORT_STATUSES }) status!: ImportStatus;
  @ApiProperty({ type: String, nullable: true, description: 'Encoding found in the file' })
  encoding!: string | null;
  @ApiProperty({ description: 'Faults kept for this import' }) errorCount!: number;
  @ApiProperty({ description: 'Remarks kept for this import' }) warningCount!: number;
  @ApiProperty({ type: ImportErrorView, nullable: true, description: 'Why the file was refused' })
  failure!: ImportErrorView | null;
  @ApiProperty() createdAt!: string;
  @ApiProperty({ type: String, nullable: true }) finishedAt!: string | null;
}

export class ImportRunPage {
  @ApiProperty({ type: [ImportRunView] }) items!: ImportRunView[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export class ImportErrorPage {
  @ApiProperty({ type: [ImportErrorView] }) items!: ImportErrorView[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export class ImportErrorQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ['error', 'warning'], default: 'error' })
  @IsOptional()
  @IsIn(['error', 'warning'])
  severity: 'error' | 'warning' = 'error';
}

/**
 * Query of `POST /imports`. The body is multipart: the file as `file`, and, where no stored
 * mapping fits, a mapping of one's own as `mappingFile`.
 */
export class CreateImportQuery {
  @ApiPropertyOptional({ description: 'Name of a stored mapping; see GET /import-mappings' })
  @IsOptional()
  @MaxLength(200)
  @IsString()
  mapping?: string;

  @ApiPropertyOptional({ default: 'true', description: 'Only say what the import would do' })
  @IsOptional()
  @IsBooleanString()
  dryRun: string = 'true';
}

/** A mapping that an import can use: how the columns of a file become indicators. */
export class ImportMappingView {
  @ApiProperty() name!: string;
  @ApiProperty({ type: BilingualView }) title!: BilingualView;
  @ApiProperty({ type: [String], description: 'Columns that the file must have' })
  columns!: string[];
}
