import { Readable } from 'node:stream';
import {
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  Req,
  Sse,
  StreamableFile,
  type MessageEvent,
} from '@nestjs/common';
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
import type { Observable } from 'rxjs';
import { progressEvents } from '../core/event-stream';
import { Id } from '../core/id.pipe';
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
  @ApiOperation({ operationId: 'listImportMappings' })
  @ApiOkResponse({ type: [ImportMappingView] })
  listMappings(): Promise<ImportMappingView[]> {
    return this.mappings.list();
  }

  @Post('imports')
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
  @ApiOperation({ operationId: 'listImports' })
  @ApiOkResponse({ type: ImportRunPage })
  list(@Query() query: PageQuery): Promise<ImportRunPage> {
    return this.imports.list(query);
  }

  @Get('imports/:id')
  @ApiOperation({ operationId: 'getImport' })
  @ApiOkResponse({ type: ImportRunView })
  get(@Param('id', Id) id: string): Promise<ImportRunView> {
    return this.imports.get(id);
  }

  @Sse('imports/:id/events')
  @ApiOperation({ operationId: 'watchImport' })
  @ApiOkResponse({ type: ImportRunView, description: 'Server-sent events `progress`' })
  watch(@Param('id', Id) id: string): Observable<MessageEvent> {
    return progressEvents(
      () => this.imports.get(id),
      ({ status }) => status === 'completed' || status === 'failed',
    );
  }

  @Get('imports/:id/errors')
  @ApiOperation({ operationId: 'listImportErrors' })
  @ApiOkResponse({ type: ImportErrorPage })
  listErrors(
    @Param('id', Id) id: string,
    @Query() query: ImportErrorQuery,
  ): Promise<ImportErrorPage> {
    return this.imports.listFindings(id, query);
  }

  @Get('imports/:id/errors.csv')
  @ApiOperation({ operationId: 'downloadImportErrors' })
  @ApiProduces('text/csv')
  async downloadErrors(@Param('id', Id) id: string): Promise<StreamableFile> {
    const { fileName, lines } = await this.imports.exportFindings(id);
    return new StreamableFile(Readable.from(lines, { objectMode: false }), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="errors.csv"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    });
  }
}
