import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DivisionQuery, DivisionView } from '@tidu/contracts';
import { DivisionDirectory } from '@tidu/server';

@ApiTags('services')
@Controller('divisions')
export class DivisionsController {
  constructor(private readonly divisions: DivisionDirectory) {}

  @Get()
  @ApiOperation({ operationId: 'listDivisions' })
  @ApiOkResponse({ type: [DivisionView] })
  list(@Query() { parent }: DivisionQuery): Promise<DivisionView[]> {
    return this.divisions.listBelow(parent);
  }
}
