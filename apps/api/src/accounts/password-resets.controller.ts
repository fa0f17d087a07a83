import { Body, Controller, HttpCode, Post, Put, Req } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CompletePasswordReset, RequestLetter } from '@tidu/contracts';
import { AskForLetter, PasswordReset } from '@tidu/server';
import type { FastifyRequest } from 'fastify';
import { AnsweredAnew } from '../core/answered-anew';
import { Requires } from '../core/requires';
import { clientOf } from '../core/session-cookie';

@ApiTags('accounts')
@Controller('password-resets')
export class PasswordResetsController {
  constructor(
    private readonly letters: AskForLetter,
    private readonly resets: PasswordReset,
  ) {}

  @Post()
  @HttpCode(202)
  @Requires('account.recover')
  @AnsweredAnew()
  @ApiOperation({ operationId: 'requestPasswordReset' })
  @ApiAcceptedResponse()
  request(@Body() input: RequestLetter, @Req() request: FastifyRequest): Promise<void> {
    return this.letters.execute('reset', input, clientOf(request));
  }

  @Put()
  @HttpCode(204)
  @Requires('account.recover')
  @AnsweredAnew()
  @ApiOperation({ operationId: 'completePasswordReset' })
  @ApiNoContentResponse()
  complete(@Body() input: CompletePasswordReset, @Req() request: FastifyRequest): Promise<void> {
    return this.resets.complete(input, clientOf(request));
  }
}
