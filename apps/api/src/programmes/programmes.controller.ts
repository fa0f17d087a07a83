import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ProgrammeView } from '@tidu/contracts';
import { ProgrammeQueries } from '@tidu/server';
import { Requires } from '../core/requires';

@ApiTags('programmes')
@Controller('programmes')
export class ProgrammesController {
  constructor(private readonly programmes: ProgrammeQueries) {}

  @Get()
  @Requires('rules.read')
  @ApiOperation({ operationId: 'listProgrammes' })
  @ApiOkResponse({ type: [ProgrammeView] })
  list(): Promise<ProgrammeView[]> {
    return this.programmes.list();
  }
}
