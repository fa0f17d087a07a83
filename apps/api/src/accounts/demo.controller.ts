import { Controller, Get, Header, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DemoAccountView, DemoMailView } from '@tidu/contracts';
import { DemoAccounts, DemoMails, type DemoRequest } from '@tidu/server';
import type { FastifyRequest } from 'fastify';
import { Requires } from '../core/requires';

@ApiTags('accounts')
@Controller('demo')
export class DemoController {
  constructor(
    private readonly accounts: DemoAccounts,
    private readonly mails: DemoMails,
  ) {}

  @Get('accounts')
  @Requires('demo.read')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'listDemoAccounts' })
  @ApiOkResponse({ type: [DemoAccountView] })
  listAccounts(@Req() request: FastifyRequest): Promise<DemoAccountView[]> {
    return this.accounts.list(asReceived(request));
  }

  @Get('mails')
  @Requires('demo.read')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'listDemoMails' })
  @ApiOkResponse({ type: [DemoMailView] })
  listMails(@Req() request: FastifyRequest): Promise<DemoMailView[]> {
    return this.mails.list(asReceived(request));
  }
}

/** Not as a proxy describes it: that may be made up. */
function asReceived({ raw }: FastifyRequest): DemoRequest {
  return { headers: raw.headers, peer: raw.socket.remoteAddress };
}
