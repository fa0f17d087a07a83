import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ProgrammeView, RulePackView } from '@tidu/contracts';
import { ProgrammeQueries } from '@tidu/server';

@ApiTags('programmes')
@Controller()
export class ProgrammesController {
  constructor(private readonly programmes: ProgrammeQueries) {}

  @Get('programmes')
  @ApiOperation({ operationId: 'listProgrammes' })
  @ApiOkResponse({ type: [ProgrammeView] })
  list(): Promise<ProgrammeView[]> {
    return this.programmes.list();
  }

  @Get('rule-packs/:book/:tier')
  @ApiOperation({ operationId: 'getRulePack' })
  @ApiOkResponse({ type: RulePackView })
  getPack(@Param('book') book: string, @Param('tier') tier: string): Promise<RulePackView> {
    return this.programmes.getPack(`${book}/${tier}`);
  }
}
