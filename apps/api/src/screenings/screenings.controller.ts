import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  Sse,
  type MessageEvent,
} from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  AssessmentPage,
  AssessmentQuery,
  AssessmentSheet,
  CreateScreening,
  FactYears,
  PageQuery,
  ScreeningDetail,
  ScreeningPage,
  ScreeningProgress,
} from '@tidu/contracts';
import { ScreeningQueries, StartScreening } from '@tidu/server';
import type { Observable } from 'rxjs';
import { progressEvents } from '../core/event-stream';
import { Id } from '../core/id.pipe';

@ApiTags('screenings')
@Controller('screenings')
export class ScreeningsController {
  constructor(
    private readonly start: StartScreening,
    private readonly screenings: ScreeningQueries,
  ) {}

  @Post()
  @HttpCode(202)
  @ApiOperation({ operationId: 'createScreening' })
  @ApiAcceptedResponse({ type: ScreeningDetail })
  async create(@Body() input: CreateScreening): Promise<ScreeningDetail> {
    return this.screenings.get(await this.start.execute(input));
  }

  @Get()
  @ApiOperation({ operationId: 'listScreenings' })
  @ApiOkResponse({ type: ScreeningPage })
  list(@Query() query: PageQuery): Promise<ScreeningPage> {
    return this.screenings.list(query);
  }

  @Get('fact-years')
  @ApiOperation({ operationId: 'listFactYears' })
  @ApiOkResponse({ type: FactYears })
  factYears(): Promise<FactYears> {
    return this.screenings.factYears();
  }

  @Get(':id')
  @ApiOperation({ operationId: 'getScreening' })
  @ApiOkResponse({ type: ScreeningDetail })
  get(@Param('id', Id) id: string): Promise<ScreeningDetail> {
    return this.screenings.get(id);
  }

  @Sse(':id/events')
  @ApiOperation({ operationId: 'watchScreening' })
  @ApiOkResponse({ type: ScreeningProgress, description: 'Server-sent events `progress`' })
  watch(@Param('id', Id) id: string): Observable<MessageEvent> {
    return progressEvents(
      () => this.screenings.progress(id),
      ({ status }) => status === 'completed' || status === 'failed',
    );
  }

  @Get(':id/assessments')
  @ApiOperation({ operationId: 'listAssessments' })
  @ApiOkResponse({ type: AssessmentPage })
  listAssessments(
    @Param('id', Id) id: string,
    @Query() query: AssessmentQuery,
  ): Promise<AssessmentPage> {
    return this.screenings.listAssessments(id, query);
  }

  @Get(':id/assessments/:enterpriseId')
  @ApiOperation({ operationId: 'getAssessment' })
  @ApiOkResponse({ type: AssessmentSheet })
  getSheet(
    @Param('id', Id) id: string,
    @Param('enterpriseId', Id) enterpriseId: string,
  ): Promise<AssessmentSheet> {
    return this.screenings.getSheet(id, enterpriseId);
  }
}
