import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  CreateRulePackDraft,
  PageQuery,
  RulePackDraftDetail,
  RulePackDraftPage,
  RulePackDraftView,
} from '@tidu/contracts';
import { RulePackDrafts } from '@tidu/server';
import { Id } from '../core/id.pipe';
import { Requires } from '../core/requires';

@ApiTags('programmes')
@Controller('rule-pack-drafts')
export class RulePackDraftsController {
  constructor(private readonly drafts: RulePackDrafts) {}

  @Post()
  @Requires('rules.draft')
  @ApiOperation({ operationId: 'createRulePackDraft' })
  @ApiCreatedResponse({ type: RulePackDraftView })
  create(@Body() input: CreateRulePackDraft): Promise<RulePackDraftView> {
    return this.drafts.create(input);
  }

  @Get()
  @Requires('rules.back-test')
  @ApiOperation({ operationId: 'listRulePackDrafts' })
  @ApiOkResponse({ type: RulePackDraftPage })
  list(@Query() query: PageQuery): Promise<RulePackDraftPage> {
    return this.drafts.list(query);
  }

  @Get(':id')
  @Requires('rules.back-test')
  @ApiOperation({ operationId: 'getRulePackDraft' })
  @ApiOkResponse({ type: RulePackDraftDetail })
  get(@Param('id', Id) id: string): Promise<RulePackDraftDetail> {
    return this.drafts.get(id);
  }
}
