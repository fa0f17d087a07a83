import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RoleTable } from '@tidu/contracts';
import { RoleTables } from '@tidu/server';
import { Requires } from '../core/requires';

@ApiTags('accounts')
@Controller('roles')
export class RolesController {
  constructor(private readonly roles: RoleTables) {}

  @Get()
  @Requires('organisation.read')
  @ApiOperation({ operationId: 'getRoles' })
  @ApiOkResponse({ type: RoleTable })
  read(): RoleTable {
    return this.roles.read();
  }
}
