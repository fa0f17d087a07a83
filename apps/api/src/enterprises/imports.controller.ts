import { Controller, Get, HttpCode, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import {
  CreateImportQuery,
  ImportErrorPage,
  ImportErrorQuery,
  ImportMappingView,
  ImportRunPage,
  ImportRunView,
  PageQuery,
} from '@tidu/contracts';
import { ImportQueries, StartImport, StoredMappings } from '@tidu/server';
import type { FastifyRequest } from 'fastify';
import { EventStream, progressEvents } from '../core/event-stream';
import { Id } from '../core/id.pipe';
import { streamOf } from '../core/line-stream';
import { Requires } from '../core/requires';
import { uploadsOf } from './uploads';

const FILE = { type: 'string', format: 'binary' } as const;

@ApiTags('enterprises')
@Controller()
export class ImportsController {
  constructor(
    private readonly start: StartImport,
    private readonly imports: ImportQueries,
    private readonly mappings: StoredMappings,
  ) {}

  @Get('import-mappings')
  @Requires('enterprise.import')
  @ApiOperation({ operationId: 'listImportMappings' })
  @ApiOkResponse({ type: [ImportMappingView] })
  listMappings(): Promise<ImportMappingView[]> {
    return this.mappings.list();
  }

  @Post('imports')
  @Requires('enterprise.import')
  @HttpCode(202)
  @ApiOperation({ operationId: 'createImport' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: FILE, mappingFile: FILE } },
  })
  @ApiAcceptedResponse({ type: ImportRunView })
  create(
    @Query() query: CreateImportQuery,
    @Req() request: FastifyRequest,
  ): Promise<ImportRunView> {
    return this.start.execute(query, uploadsOf(request));
  }

  @Get('imports')
  @Requires('enterprise.import')
  @ApiOperation({ operationId: 'listImports' })
  @ApiOkResponse({ type: ImportRunPage })
  list(@Query() query: PageQuery): Promise<ImportRunPage> {
    return this.imports.list(query);
  }

  @Get('imports/:id')
  @Requires('enterprise.import')
  @ApiOperation({ operationId: 'getImport' })
  @ApiOkResponse({ type: ImportRunView })
  get(@Param('id', Id) id: string): Promise<ImportRunView> {
    return this.imports.get(id);
  }

  @EventStream('imports/:id/events')
  @Requires('enterprise.import')
  @ApiOperation({ operationId: 'watchImport' })
  @ApiOkResponse({ type: ImportRunView, description: 'Server-sent events `progress`' })
  watch(@Param('id', Id) id: string): Promise<StreamableFile> {
    return progressEvents(
      () => this.imports.get(id),
      ({ status }) => status === 'completed' || status === 'failed',
    );
  }

  @Get('imports/:id/errors')
  @Requires('enterprise.import')
  @ApiOperation({ operationId: 'listImportErrors' })
  @ApiOkResponse({ type: ImportErrorPage })
  listErrors(
    @Param('id', Id) id: string,
    @Query() query: ImportErrorQuery,
  ): Promise<ImportErrorPage> {
    return this.imports.listFindings(id, query);
  }

  @Get('imports/:id/errors.csv')
  @Requires('enterprise.import')
  @ApiOperation({ operationId: 'downloadImportErrors' })
  @ApiProduces('text/csv')
  async downloadErrors(@Param('id', Id) id: string): Promise<StreamableFile> {
    const { fileName, lines } = await this.imports.exportFindings(id);
    return new StreamableFile(streamOf(lines), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="errors.csv"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    });
  }
}
