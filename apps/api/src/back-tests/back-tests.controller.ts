import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  BackTestChangePage,
  BackTestChangeQuery,
  BackTestPage,
  BackTestProgress,
  BackTestView,
  CreateBackTest,
  PageQuery,
} from '@tidu/contracts';
import { BackTestQueries, StartBackTest } from '@tidu/server';
import { EventStream, progressEvents } from '../core/event-stream';
import { Id } from '../core/id.pipe';
import { Requires } from '../core/requires';

@ApiTags('back-tests')
@Controller('back-tests')
export class BackTestsController {
  constructor(
    private readonly start: StartBackTest,
    private readonly tests: BackTestQueries,
  ) {}

  @Post()
  @Requires('rules.back-test')
  @HttpCode(202)
  @ApiOperation({ operationId: 'createBackTest' })
  @ApiAcceptedResponse({ type: BackTestView })
  async create(@Body() input: CreateBackTest): Promise<BackTestView> {
    return this.tests.get(await this.start.execute(input));
  }

  @Get()
  @Requires('rules.back-test')
  @ApiOperation({ operationId: 'listBackTests' })
  @ApiOkResponse({ type: BackTestPage })
  list(@Query() query: PageQuery): Promise<BackTestPage> {
    return this.tests.list(query);
  }

  @Get(':id')
  @Requires('rules.back-test')
  @ApiOperation({ operationId: 'getBackTest' })
  @ApiOkResponse({ type: BackTestView })
  get(@Param('id', Id) id: string): Promise<BackTestView> {
    return this.tests.get(id);
  }

  @EventStream(':id/events')
  @Requires('rules.back-test')
  @ApiOperation({ operationId: 'watchBackTest' })
  @ApiOkResponse({ type: BackTestProgress, description: 'Server-sent events `progress`' })
  watch(@Param('id', Id) id: string): Promise<StreamableFile> {
    return progressEvents(
      () => this.tests.progress(id),
      ({ status }) => status === 'completed' || status === 'failed',
    );
  }

  @Get(':id/changes')
  @Requires('rules.back-test')
  @ApiOperation({ operationId: 'listBackTestChanges' })
  @ApiOkResponse({ type: BackTestChangePage })
  listChanges(
    @Param('id', Id) id: string,
    @Query() query: BackTestChangeQuery,
  ): Promise<BackTestChangePage> {
    return this.tests.listChanges(id, query);
  }
}
