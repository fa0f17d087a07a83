import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Put,
  Req,
  Res,
} from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  AccountView,
  ChangePassword,
  ConfirmSecondFactor,
  OwnSessionView,
  RecoveryCodesView,
  SecondFactorEnrolment,
  UpdateAccount,
} from '@tidu/contracts';
import { OwnAccount, OwnSessions, PasswordChange, SecondFactor } from '@tidu/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AnsweredAnew } from '../core/answered-anew';
import { Id } from '../core/id.pipe';
import { Requires } from '../core/requires';
import { clientOf, setSession } from '../core/session-cookie';
import { signedIn } from './signed-in';

@ApiTags('accounts')
@Controller('account')
export class AccountController {
  constructor(
    private readonly account: OwnAccount,
    private readonly passwords: PasswordChange,
    private readonly secondFactor: SecondFactor,
    private readonly sessions: OwnSessions,
  ) {}

  @Get()
  @Requires('account.own')
  @ApiOperation({ operationId: 'getAccount' })
  @ApiOkResponse({ type: AccountView })
  get(@Req() request: FastifyRequest): Promise<AccountView> {
    return this.account.get(signedIn(request));
  }

  @Patch()
  @Requires('account.own')
  @ApiOperation({ operationId: 'updateAccount' })
  @ApiOkResponse({ type: AccountView })
  update(@Body() input: UpdateAccount, @Req() request: FastifyRequest): Promise<AccountView> {
    return this.account.update(signedIn(request), input);
  }

  @Put('password')
  @HttpCode(204)
  @Requires('account.own')
  @AnsweredAnew()
  @ApiOperation({ operationId: 'changePassword' })
  @ApiNoContentResponse()
  changePassword(@Body() input: ChangePassword, @Req() request: FastifyRequest): Promise<void> {
    return this.passwords.execute(signedIn(request), input, clientOf(request));
  }

  @Post('second-factor')
  @HttpCode(200)
  @Requires('account.own', { alsoAt: ['enrol'] })
  @AnsweredAnew()
  @ApiOperation({ operationId: 'enrolSecondFactor' })
  @ApiOkResponse({ type: SecondFactorEnrolment })
  enrol(@Req() request: FastifyRequest): Promise<SecondFactorEnrolment> {
    return this.secondFactor.enrol(signedIn(request));
  }

  @Put('second-factor')
  @Requires('account.own', { alsoAt: ['enrol'] })
  @AnsweredAnew()
  @ApiOperation({ operationId: 'confirmSecondFactor' })
  @ApiOkResponse({ type: RecoveryCodesView })
  async confirm(
    @Body() { code }: ConfirmSecondFactor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecoveryCodesView> {
    const who = signedIn(request);
    const { issued, recoveryCodes } = await this.secondFactor.confirm(who, code, clientOf(request));
    setSession(reply, issued.token, issued.sessionId);
    return recoveryCodes;
  }

  @Post('recovery-codes')
  @HttpCode(200)
  @Requires('account.own', { alsoAt: ['enrol'] })
  @AnsweredAnew()
  @ApiOperation({ operationId: 'renewRecoveryCodes' })
  @ApiOkResponse({ type: RecoveryCodesView })
  renewCodes(
    @Body() { code }: ConfirmSecondFactor,
    @Req() request: FastifyRequest,
  ): Promise<RecoveryCodesView> {
    return this.secondFactor.renewRecoveryCodes(signedIn(request), code, clientOf(request));
  }

  @Get('sessions')
  @Requires('account.own')
  @ApiOperation({ operationId: 'listOwnSessions' })
  @ApiOkResponse({ type: [OwnSessionView] })
  listSessions(@Req() request: FastifyRequest): Promise<OwnSessionView[]> {
    return this.sessions.list(signedIn(request));
  }

  @Delete('sessions/:id')
  @HttpCode(204)
  @Requires('account.own')
  @ApiOperation({ operationId: 'endOwnSession' })
  @ApiNoContentResponse()
  endSession(@Param('id', Id) id: string, @Req() request: FastifyRequest): Promise<void> {
    return this.sessions.end(signedIn(request), id);
  }

  @Delete('sessions')
  @HttpCode(204)
  @Requires('account.own')
  @ApiOperation({ operationId: 'endOtherSessions' })
  @ApiNoContentResponse()
  endOtherSessions(@Req() request: FastifyRequest): Promise<void> {
    return this.sessions.endOthers(signedIn(request));
  }
}
