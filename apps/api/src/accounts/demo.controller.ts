import { Controller, Get, Header, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DemoAccountView, DemoMailView } from '@tidu/contracts';
import { DemoAccounts, DemoMails } from '@tidu/server';
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
  listAccounts(@Req() { hostname }: FastifyRequest): Promise<DemoAccountView[]> {
    return this.accounts.list(hostname);
  }

  @Get('mails')
  @Requires('demo.read')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'listDemoMails' })
  @ApiOkResponse({ type: [DemoMailView] })
  listMails(@Req() { hostname }: FastifyRequest): Promise<DemoMailView[]> {
    return this.mails.list(hostname);
  }
}
