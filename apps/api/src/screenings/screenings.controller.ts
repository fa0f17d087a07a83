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
import { EventStream, progressEvents } from '../core/event-stream';
import { Id } from '../core/id.pipe';
import { Requires } from '../core/requires';

@ApiTags('screenings')
@Controller('screenings')
export class ScreeningsController {
  constructor(
    private readonly start: StartScreening,
    private readonly screenings: ScreeningQueries,
  ) {}

  @Post()
  @Requires('screening.run')
  @HttpCode(202)
  @ApiOperation({ operationId: 'createScreening' })
  @ApiAcceptedResponse({ type: ScreeningDetail })
  async create(@Body() input: CreateScreening): Promise<ScreeningDetail> {
    return this.screenings.get(await this.start.execute(input));
  }

  @Get()
  @Requires('screening.read')
  @ApiOperation({ operationId: 'listScreenings' })
  @ApiOkResponse({ type: ScreeningPage })
  list(@Query() query: PageQuery): Promise<ScreeningPage> {
    return this.screenings.list(query);
  }

  @Get('fact-years')
  @Requires('enterprise.assess')
  @ApiOperation({ operationId: 'listFactYears' })
  @ApiOkResponse({ type: FactYears })
  factYears(): Promise<FactYears> {
    return this.screenings.factYears();
  }

  @Get(':id')
  @Requires('screening.read')
  @ApiOperation({ operationId: 'getScreening' })
  @ApiOkResponse({ type: ScreeningDetail })
  get(@Param('id', Id) id: string): Promise<ScreeningDetail> {
    return this.screenings.get(id);
  }

  @EventStream(':id/events')
  @Requires('screening.read')
  @ApiOperation({ operationId: 'watchScreening' })
  @ApiOkResponse({ type: ScreeningProgress, description: 'Server-sent events `progress`' })
  watch(@Param('id', Id) id: string): Promise<StreamableFile> {
    return progressEvents(
      () => this.screenings.progress(id),
      ({ status }) => status === 'completed' || status === 'failed',
    );
  }

  @Get(':id/assessments')
  @Requires('screening.read')
  @ApiOperation({ operationId: 'listAssessments' })
  @ApiOkResponse({ type: AssessmentPage })
  listAssessments(
    @Param('id', Id) id: string,
    @Query() query: AssessmentQuery,
  ): Promise<AssessmentPage> {
    return this.screenings.listAssessments(id, query);
  }

  @Get(':id/assessments/:enterpriseId')
  @Requires('screening.read')
  @ApiOperation({ operationId: 'getAssessment' })
  @ApiOkResponse({ type: AssessmentSheet })
  getSheet(
    @Param('id', Id) id: string,
    @Param('enterpriseId', Id) enterpriseId: string,
  ): Promise<AssessmentSheet> {
    return this.screenings.getSheet(id, enterpriseId);
  }
}
