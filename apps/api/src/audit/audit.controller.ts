import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { AuditActView, AuditEntryPage, AuditFilterQuery, CheckpointList } from '@tidu/contracts';
import { AuditPages } from '@tidu/server';
import { streamOf } from '../core/line-stream';
import { Requires } from '../core/requires';

@ApiTags('audit')
@Controller('audit')
export class AuditController {
  constructor(private readonly audit: AuditPages) {}

  @Get()
  @Requires('audit.read')
  @ApiOperation({ operationId: 'searchAudit' })
  @ApiOkResponse({ type: AuditEntryPage })
  list(@Query() query: AuditFilterQuery): Promise<AuditEntryPage> {
    return this.audit.list(query);
  }

  @Get('acts')
  @Requires('audit.read')
  @ApiOperation({ operationId: 'listAuditActs' })
  @ApiOkResponse({ type: [AuditActView] })
  listActs(): AuditActView[] {
    return this.audit.listActs();
  }

  @Get('checkpoints')
  @Requires('audit.read')
  @ApiOperation({ operationId: 'listAuditCheckpoints' })
  @ApiOkResponse({ type: CheckpointList })
  listCheckpoints(): Promise<CheckpointList> {
    return this.audit.listCheckpoints();
  }

  @Get('export.csv')
  @Requires('audit.export')
  @ApiOperation({ operationId: 'exportAudit' })
  @ApiProduces('text/csv')
  async export(@Query() query: AuditFilterQuery): Promise<StreamableFile> {
    return new StreamableFile(streamOf(await this.audit.export(query)), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="audit.csv"; filename*=UTF-8''${encodeURIComponent('审计记录.csv')}`,
    });
  }
}
