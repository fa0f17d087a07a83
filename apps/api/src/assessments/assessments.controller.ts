import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  EvaluationQuery,
  EvaluationView,
  GapListView,
  LadderQuery,
  LadderView,
  WhatIfInputs,
  WhatIfRequest,
  WhatIfView,
} from '@tidu/contracts';
import { AssessEnterprise, GapLists, Ladder, WhatIf } from '@tidu/server';
import { Id } from '../core/id.pipe';
import { ReadsOnly } from '../core/answered-anew';
import { Requires } from '../core/requires';

@ApiTags('assessments')
@Controller('enterprises/:id')
export class AssessmentsController {
  constructor(
    private readonly ladder: Ladder,
    private readonly assessEnterprise: AssessEnterprise,
    private readonly whatIf: WhatIf,
    private readonly gaps: GapLists,
  ) {}

  @Get('ladder')
  @Requires('enterprise.assess')
  @ApiOperation({ operationId: 'getLadder' })
  @ApiOkResponse({ type: LadderView })
  getLadder(@Param('id', Id) id: string, @Query() query: LadderQuery): Promise<LadderView> {
    return this.ladder.climb(id, query);
  }

  @Get('assessment')
  @Requires('enterprise.assess')
  @ApiOperation({ operationId: 'assessEnterprise' })
  @ApiOkResponse({ type: EvaluationView })
  assess(@Param('id', Id) id: string, @Query() query: EvaluationQuery): Promise<EvaluationView> {
    return this.assessEnterprise.execute(id, query);
  }

  @Get('what-if-inputs')
  @Requires('enterprise.assess')
  @ApiOperation({ operationId: 'listWhatIfInputs' })
  @ApiOkResponse({ type: WhatIfInputs })
  listInputs(@Param('id', Id) id: string, @Query() query: EvaluationQuery): Promise<WhatIfInputs> {
    return this.assessEnterprise.listInputs(id, query);
  }

  @Post('what-if')
  @Requires('enterprise.assess')
  @HttpCode(200)
  @ReadsOnly()
  @ApiOperation({ operationId: 'tryWhatIf' })
  @ApiOkResponse({ type: WhatIfView })
  tryWhatIf(@Param('id', Id) id: string, @Body() request: WhatIfRequest): Promise<WhatIfView> {
    return this.whatIf.execute(id, request);
  }

  @Get('gaps')
  @Requires('enterprise.assess')
  @ApiOperation({ operationId: 'findGaps' })
  @ApiOkResponse({ type: GapListView })
  findGaps(@Param('id', Id) id: string, @Query() query: EvaluationQuery): Promise<GapListView> {
    return this.gaps.find(id, query);
  }
}
