import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { CreateInvitation, InvitationListItem } from '@tidu/contracts';
import { Invitations } from '@tidu/server';
import { Id } from '../core/id.pipe';
import { Requires } from '../core/requires';

@ApiTags('accounts')
@Controller('organisations/:id/invitations')
export class InvitationsController {
  constructor(private readonly invitations: Invitations) {}

  @Get()
  @Requires('role.grant')
  @ApiOperation({ operationId: 'listInvitations' })
  @ApiOkResponse({ type: [InvitationListItem] })
  list(@Param('id', Id) id: string): Promise<InvitationListItem[]> {
    return this.invitations.list(id);
  }

  @Post()
  @Requires('role.grant')
  @ApiOperation({ operationId: 'createInvitation' })
  @ApiCreatedResponse({ type: InvitationListItem })
  create(
    @Param('id', Id) id: string,
    @Body() input: CreateInvitation,
  ): Promise<InvitationListItem> {
    return this.invitations.create(id, input);
  }

  @Delete(':invitationId')
  @HttpCode(204)
  @Requires('role.grant')
  @ApiOperation({ operationId: 'withdrawInvitation' })
  @ApiNoContentResponse()
  withdraw(
    @Param('id', Id) id: string,
    @Param('invitationId', Id) invitationId: string,
  ): Promise<void> {
    return this.invitations.withdraw(id, invitationId);
  }
}
