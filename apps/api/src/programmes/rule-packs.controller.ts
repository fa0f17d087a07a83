import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  LibraryPackView,
  RuleLibraryQuery,
  RulePackDifferenceQuery,
  RulePackDifferenceView,
  RulePackQuery,
  RulePackVersionView,
  RulePackView,
  RuleSelectionQuery,
  RuleSelectionView,
} from '@tidu/contracts';
import { PackDifferences, RuleLibrary, RuleSelections } from '@tidu/server';
import { Requires } from '../core/requires';

@ApiTags('programmes')
@Controller()
export class RulePacksController {
  constructor(
    private readonly library: RuleLibrary,
    private readonly differences: PackDifferences,
    private readonly selections: RuleSelections,
  ) {}

  @Get('rule-packs')
  @Requires('rules.read')
  @ApiOperation({ operationId: 'listRulePacks' })
  @ApiOkResponse({ type: [LibraryPackView] })
  list(@Query() query: RuleLibraryQuery): Promise<LibraryPackView[]> {
    return this.library.list(query);
  }

  @Get('rule-packs/:book/:tier')
  @Requires('rules.read')
  @ApiOperation({ operationId: 'getRulePack' })
  @ApiOkResponse({ type: RulePackView })
  get(
    @Param('book') book: string,
    @Param('tier') tier: string,
    @Query() query: RulePackQuery,
  ): Promise<RulePackView> {
    return this.library.get(`${book}/${tier}`, query);
  }

  @Get('rule-packs/:book/:tier/versions')
  @Requires('rules.read')
  @ApiOperation({ operationId: 'listRulePackVersions' })
  @ApiOkResponse({ type: [RulePackVersionView] })
  listVersions(
    @Param('book') book: string,
    @Param('tier') tier: string,
  ): Promise<RulePackVersionView[]> {
    return this.library.listVersions(`${book}/${tier}`);
  }

  @Get('rule-pack-differences')
  @Requires('rules.read')
  @ApiOperation({ operationId: 'compareRulePacks' })
  @ApiOkResponse({ type: RulePackDifferenceView })
  compare(@Query() query: RulePackDifferenceQuery): Promise<RulePackDifferenceView> {
    return this.differences.compare(query);
  }

  @Get('rule-pack-schema')
  @Requires('rules.read')
  @ApiOperation({ operationId: 'getRulePackSchema' })
  @ApiOkResponse({ schema: { type: 'object' }, description: 'JSON Schema of the pack format' })
  getSchema(): object {
    return this.library.schema();
  }

  @Get('rule-selection')
  @Requires('rules.read')
  @ApiOperation({ operationId: 'selectRulePack' })
  @ApiOkResponse({ type: RuleSelectionView })
  select(@Query() query: RuleSelectionQuery): Promise<RuleSelectionView> {
    return this.selections.select(query);
  }
}
