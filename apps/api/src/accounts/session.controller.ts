import { Body, Controller, Delete, Get, HttpCode, Post, Put, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  AnswerSecondFactor,
  ChooseOrganisation,
  OpenSession,
  SessionView,
  SignInOptions,
} from '@tidu/contracts';
import {
  SecondFactorAnswers,
  OrganisationChoice,
  SessionViews,
  SignIn,
  SignOut,
  type OpenedSession,
} from '@tidu/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AnsweredAnew } from '../core/answered-anew';
import { Requires } from '../core/requires';
import { authenticatedOf, clearSession, clientOf, setSession } from '../core/session-cookie';
import { signedIn } from './signed-in';

@ApiTags('accounts')
@Controller()
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly secondFactor: SecondFactorAnswers,
    private readonly choice: OrganisationChoice,
    private readonly signOut: SignOut,
    private readonly views: SessionViews,
  ) {}

  @Get('session')
  @Requires('session.read')
  @ApiOperation({ operationId: 'getSession' })
  @ApiOkResponse({ type: SessionView })
  get(@Req() request: FastifyRequest): Promise<SessionView> {
    return this.views.of(authenticatedOf(request));
  }

  @Get('sign-in-options')
  @Requires('session.read')
  @ApiOperation({ operationId: 'getSignInOptions' })
  @ApiOkResponse({ type: SignInOptions })
  options(): SignInOptions {
    return this.signIn.options();
  }

  @Post('session')
  @HttpCode(200)
  @Requires('session.open')
  @AnsweredAnew()
  @ApiOperation({ operationId: 'openSession' })
  @ApiOkResponse({ type: SessionView })
  async open(
    @Body() input: OpenSession,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return keep(reply, await this.signIn.open(input, clientOf(request), authenticatedOf(request)));
  }

  @Post('session/second-factor')
  @HttpCode(200)
  @Requires('session.open')
  @AnsweredAnew()
  @ApiOperation({ operationId: 'answerSecondFactor' })
  @ApiOkResponse({ type: SessionView })
  async answer(
    @Body() { code }: AnswerSecondFactor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const who = authenticatedOf(request);
    return keep(reply, await this.secondFactor.execute(who, code, clientOf(request)));
  }

  @Put('session/organisation')
  @Requires('session.end')
  @AnsweredAnew()
  @ApiOperation({ operationId: 'chooseOrganisation' })
  @ApiOkResponse({ type: SessionView })
  async choose(
    @Body() input: ChooseOrganisation,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return keep(reply, await this.choice.execute(signedIn(request), input));
  }

  @Delete('session')
  @HttpCode(204)
  @Requires('session.end', { alsoAt: ['second-factor', 'enrol'] })
  @AnsweredAnew()
  @ApiOperation({ operationId: 'closeSession' })
  @ApiNoContentResponse()
  async close(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.signOut.execute(authenticatedOf(request));
    clearSession(reply);
  }
}

function keep(reply: FastifyReply, { token, sessionId, session }: OpenedSession): SessionView {
  setSession(reply, token, sessionId);
  return session;
}
