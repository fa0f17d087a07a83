import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { GrantRoles, MemberList, MemberView, SetAccountStatus } from '@tidu/contracts';
import { AccountStatuses, Members } from '@tidu/server';
import { Id } from '../core/id.pipe';
import { Requires } from '../core/requires';

@ApiTags('accounts')
@Controller()
export class MembersController {
  constructor(
    private readonly members: Members,
    private readonly statuses: AccountStatuses,
  ) {}

  @Get('organisations/:id/members')
  @Requires('organisation.members')
  @ApiOperation({ operationId: 'listMembers' })
  @ApiOkResponse({ type: MemberList })
  list(@Param('id', Id) id: string): Promise<MemberList> {
    return this.members.list(id);
  }

  @Put('organisations/:id/members/:accountId')
  @Requires('role.grant')
  @ApiOperation({ operationId: 'grantRoles' })
  @ApiOkResponse({ type: MemberView })
  setRoles(
    @Param('id', Id) id: string,
    @Param('accountId', Id) accountId: string,
    @Body() input: GrantRoles,
  ): Promise<MemberView> {
    return this.members.setRoles(id, accountId, input);
  }

  @Delete('organisations/:id/members/:accountId')
  @HttpCode(204)
  @Requires('role.grant')
  @ApiOperation({ operationId: 'removeMember' })
  @ApiNoContentResponse()
  remove(@Param('id', Id) id: string, @Param('accountId', Id) accountId: string): Promise<void> {
    return this.members.remove(id, accountId);
  }

  @Put('accounts/:id/status')
  @HttpCode(204)
  @Requires('account.suspend')
  @ApiOperation({ operationId: 'setAccountStatus' })
  @ApiNoContentResponse()
  setStatus(@Param('id', Id) id: string, @Body() input: SetAccountStatus): Promise<void> {
    return this.statuses.set(id, input);
  }
}
