import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DivisionView } from '@tidu/contracts';
import { DivisionDirectory } from '@tidu/server';

@ApiTags('services')
@Controller('divisions')
export class DivisionsController {
  constructor(private readonly divisions: DivisionDirectory) {}

  @Get()
  @ApiOperation({ operationId: 'listDivisions' })
  @ApiOkResponse({ type: [DivisionView] })
  list(): Promise<DivisionView[]> {
    return this.divisions.list();
  }
}
