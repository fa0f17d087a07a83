import { Controller, Get, Query, Redirect, Req, Res } from '@nestjs/common';
import { ApiFoundResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { Configuration, OPENID_MINUTES } from '@tidu/platform';
import { OpenId, type OpenIdRefusal } from '@tidu/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Requires } from '../core/requires';
import { authenticatedOf, clientOf, setSession } from '../core/session-cookie';

/** Only the two routes below see the cookie. */
const COOKIE_PATH = '/api/v1/openid';

interface Target {
  readonly url: string;
}

@ApiTags('accounts')
@Controller('openid')
export class OpenIdController {
  private readonly secure: boolean;
  /** The prefix makes browsers refuse a cookie that plain http has planted. */
  private readonly cookie: string;

  constructor(
    private readonly openId: OpenId,
    { address }: Configuration,
  ) {
    this.secure = address.startsWith('https:');
    this.cookie = this.secure ? '__Secure-tidu_openid' : 'tidu_openid';
  }

  @Get('start')
  @Redirect()
  @Requires('session.open')
  @ApiOperation({ operationId: 'startOpenId' })
  @ApiQuery({ name: 'returnTo', required: false, type: String, description: 'Page of this site' })
  @ApiFoundResponse()
  async start(
    @Query('returnTo') returnTo: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Target> {
    const begun = await this.openId.start(typeof returnTo === 'string' ? returnTo : '/');
    if (!begun.ok) return failed(begun.reason);
    void reply.setCookie(this.cookie, begun.sealed, {
      path: COOKIE_PATH,
      httpOnly: true,
      // Lax: the provider sends the browser back from another site.
      sameSite: 'lax',
      secure: this.secure,
      maxAge: OPENID_MINUTES * 60,
    });
    return { url: begun.url };
  }

  @Get('callback')
  @Redirect()
  @Requires('session.open')
  @ApiOperation({ operationId: 'finishOpenId' })
  @ApiFoundResponse()
  async callback(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Target> {
    const [, query = ''] = /\?(.*)$/s.exec(request.url) ?? [];
    const sealed = request.cookies[this.cookie];
    void reply.clearCookie(this.cookie, { path: COOKIE_PATH, secure: this.secure });
    const before = authenticatedOf(request);
    const outcome = await this.openId.finish(query, sealed, clientOf(request), before);
    if (!outcome.ok) return failed(outcome.reason);
    const { opened, returnTo } = outcome;
    setSession(reply, opened.token, opened.sessionId);
    return { url: pageAfter(opened.session.stage, returnTo) };
  }
}

/** The sign-in page says what went wrong. */
function failed(reason: OpenIdRefusal): Target {
  return { url: `/sign-in?failure=openid.failed&reason=${reason}` };
}

function pageAfter(stage: string, returnTo: string): string {
  if (stage === 'full') return returnTo;
  const page = stage === 'enrol' ? 'enrol' : 'second-factor';
  return `/sign-in/${page}?returnTo=${encodeURIComponent(returnTo)}`;
}
