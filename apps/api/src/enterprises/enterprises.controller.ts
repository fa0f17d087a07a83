import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { EnterprisePage, EnterpriseQuery, EnterpriseView } from '@tidu/contracts';
import { EnterpriseQueries } from '@tidu/server';
import { Id } from '../core/id.pipe';
import { Requires } from '../core/requires';

@ApiTags('enterprises')
@Controller('enterprises')
export class EnterprisesController {
  constructor(private readonly enterprises: EnterpriseQueries) {}

  @Get()
  @Requires('enterprise.read')
  @ApiOperation({ operationId: 'listEnterprises' })
  @ApiOkResponse({ type: EnterprisePage })
  list(@Query() query: EnterpriseQuery): Promise<EnterprisePage> {
    return this.enterprises.list(query);
  }

  @Get(':id')
  @Requires('enterprise.read')
  @ApiOperation({ operationId: 'getEnterprise' })
  @ApiOkResponse({ type: EnterpriseView })
  get(@Param('id', Id) id: string): Promise<EnterpriseView> {
    return this.enterprises.get(id);
  }
}
