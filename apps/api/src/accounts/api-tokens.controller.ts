import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { ApiTokenView, CreateApiToken, CreatedApiToken } from '@tidu/contracts';
import { ApiTokens } from '@tidu/server';
import type { FastifyRequest } from 'fastify';
import { AnsweredAnew } from '../core/answered-anew';
import { Id } from '../core/id.pipe';
import { Requires } from '../core/requires';
import { signedIn } from './signed-in';

@ApiTags('accounts')
@Controller('account/tokens')
export class ApiTokensController {
  constructor(private readonly tokens: ApiTokens) {}

  @Get()
  @Requires('token.manage')
  @ApiOperation({ operationId: 'listApiTokens' })
  @ApiOkResponse({ type: [ApiTokenView] })
  list(@Req() request: FastifyRequest): Promise<ApiTokenView[]> {
    return this.tokens.list(signedIn(request));
  }

  @Post()
  @Requires('token.manage')
  @AnsweredAnew()
  @ApiOperation({ operationId: 'createApiToken' })
  @ApiCreatedResponse({ type: CreatedApiToken })
  create(@Body() input: CreateApiToken, @Req() request: FastifyRequest): Promise<CreatedApiToken> {
    return this.tokens.create(signedIn(request), input);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('token.manage')
  @ApiOperation({ operationId: 'revokeApiToken' })
  @ApiNoContentResponse()
  revoke(@Param('id', Id) id: string, @Req() request: FastifyRequest): Promise<void> {
    return this.tokens.revoke(signedIn(request), id);
  }
}
