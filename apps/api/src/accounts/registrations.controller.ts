import { Body, Controller, HttpCode, Post, Put, Req } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CompleteRegistration, RequestLetter } from '@tidu/contracts';
import { AskForLetter, Registration } from '@tidu/server';
import type { FastifyRequest } from 'fastify';
import { AnsweredAnew } from '../core/answered-anew';
import { Requires } from '../core/requires';
import { clientOf } from '../core/session-cookie';

@ApiTags('accounts')
@Controller('registrations')
export class RegistrationsController {
  constructor(
    private readonly letters: AskForLetter,
    private readonly registrations: Registration,
  ) {}

  @Post()
  @HttpCode(202)
  @Requires('account.register')
  @AnsweredAnew()
  @ApiOperation({ operationId: 'requestRegistration' })
  @ApiAcceptedResponse()
  request(@Body() input: RequestLetter, @Req() request: FastifyRequest): Promise<void> {
    return this.letters.execute('registration', input, clientOf(request));
  }

  @Put()
  @HttpCode(204)
  @Requires('account.register')
  @AnsweredAnew()
  @ApiOperation({ operationId: 'completeRegistration' })
  @ApiNoContentResponse()
  complete(@Body() input: CompleteRegistration, @Req() request: FastifyRequest): Promise<void> {
    return this.registrations.complete(input, clientOf(request));
  }
}
