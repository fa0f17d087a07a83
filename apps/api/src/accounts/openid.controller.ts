import { Controller, Get, Query, Redirect, Req, Res } from '@nestjs/common';
import { ApiFoundResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { Configuration, OPENID_MINUTES } from '@tidu/platform';
import { OpenId, type OpenIdRefusal } from '@tidu/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Requires } from '../core/requires';
import { clientOf, setSession } from '../core/session-cookie';

const COOKIE = 'tidu_openid';
/** Only the two routes below see the cookie. */
const COOKIE_PATH = '/api/v1/openid';

interface Target {
  readonly url: string;
}

@ApiTags('accounts')
@Controller('openid')
export class OpenIdController {
  constructor(
    private readonly openId: OpenId,
    private readonly configuration: Configuration,
  ) {}

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
    void reply.setCookie(COOKIE, begun.sealed, {
      path: COOKIE_PATH,
      httpOnly: true,
      // Lax: the provider sends the browser back from another site.
      sameSite: 'lax',
      secure: this.configuration.address.startsWith('https:'),
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
    const sealed = request.cookies[COOKIE];
    void reply.clearCookie(COOKIE, { path: COOKIE_PATH });
    const outcome = await this.openId.finish(query, sealed, clientOf(request));
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
