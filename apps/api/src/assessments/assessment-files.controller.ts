import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { PaperQuery, SheetQuery } from '@tidu/contracts';
import { AssessmentFiles, type AssessmentFile } from '@tidu/server';
import { Id } from '../core/id.pipe';
import { Requires } from '../core/requires';

const FILE = { schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('assessments')
@Controller('enterprises/:id/assessment')
export class AssessmentFilesController {
  constructor(private readonly files: AssessmentFiles) {}

  @Get('sheet.md')
  @Requires('enterprise.assess')
  @ApiOperation({ operationId: 'downloadAssessmentMarkdown' })
  @ApiProduces('text/markdown')
  @ApiOkResponse(FILE)
  async markdown(@Param('id', Id) id: string, @Query() query: SheetQuery): Promise<StreamableFile> {
    return toDownload(await this.files.markdown(id, query), 'text/markdown; charset=utf-8');
  }

  @Get('sheet.pdf')
  @Requires('enterprise.assess')
  @ApiOperation({ operationId: 'downloadAssessmentPdf' })
  @ApiProduces('application/pdf')
  @ApiOkResponse(FILE)
  async pdf(@Param('id', Id) id: string, @Query() query: PaperQuery): Promise<StreamableFile> {
    return toDownload(await this.files.pdf(id, query), 'application/pdf');
  }
}

function toDownload({ name, bytes }: AssessmentFile, type: string): StreamableFile {
  const extension = name.split('.').pop() ?? '';
  return new StreamableFile(bytes, {
    type,
    disposition: `attachment; filename="assessment.${extension}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    length: bytes.length,
  });
}
