import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AcceptInvitation, InvitationView, OpenInvitation } from '@tidu/contracts';
import { InvitationAcceptance } from '@tidu/server';
import type { FastifyRequest } from 'fastify';
import { AnsweredAnew, ReadsOnly } from '../core/answered-anew';
import { Requires } from '../core/requires';
import { clientOf } from '../core/session-cookie';

/** For whoever was invited; inviting is done at the organisation. */
@ApiTags('accounts')
@Controller('invitations')
export class InvitationAcceptanceController {
  constructor(private readonly acceptance: InvitationAcceptance) {}

  @Post('open')
  @HttpCode(200)
  @Requires('invitation.accept')
  @ReadsOnly()
  @ApiOperation({ operationId: 'openInvitation' })
  @ApiOkResponse({ type: InvitationView })
  open(@Body() { token }: OpenInvitation, @Req() request: FastifyRequest): Promise<InvitationView> {
    return this.acceptance.open(token, clientOf(request));
  }

  @Post('accept')
  @HttpCode(204)
  @Requires('invitation.accept')
  @AnsweredAnew()
  @ApiOperation({ operationId: 'acceptInvitation' })
  @ApiNoContentResponse()
  accept(@Body() input: AcceptInvitation, @Req() request: FastifyRequest): Promise<void> {
    return this.acceptance.accept(input, clientOf(request));
  }
}
