import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DivisionQuery, DivisionView } from '@tidu/contracts';
import { DivisionDirectory } from '@tidu/server';
import { Requires } from '../core/requires';

@ApiTags('services')
@Controller('divisions')
export class DivisionsController {
  constructor(private readonly divisions: DivisionDirectory) {}

  @Get()
  @Requires('reference.read')
  @ApiOperation({ operationId: 'listDivisions' })
  @ApiOkResponse({ type: [DivisionView] })
  list(@Query() { parent }: DivisionQuery): Promise<DivisionView[]> {
    return this.divisions.listBelow(parent);
  }
}
