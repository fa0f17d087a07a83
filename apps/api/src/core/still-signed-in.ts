import { isDeepStrictEqual } from 'node:util';
import {
  Injectable,
  StreamableFile,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Authenticate, type Authenticated } from '@tidu/server';
import type { FastifyRequest } from 'fastify';
import { tap, type Observable } from 'rxjs';
import { authenticatedOf } from './session-cookie';

const EVERY_MS = 10_000;

/**
 * Ends a long answer once whoever asked for it has signed out, or acts with other rights than when
 * they asked. The browser may ask anew, and is then checked as for any request.
 */
@Injectable()
export class StillSignedIn implements NestInterceptor {
  constructor(private readonly authenticate: Authenticate) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    return next.handle().pipe(
      tap((answer: unknown) => {
        if (answer instanceof StreamableFile) this.watch(request, answer);
      }),
    );
  }

  private watch(request: FastifyRequest, answer: StreamableFile): void {
    const stream = answer.getStream();
    const before = authenticatedOf(request);
    const look = async (): Promise<void> => {
      // When it cannot be found out, nobody is taken for signed in.
      const now = await this.whoAsks(request).catch(() => undefined);
      if (!isDeepStrictEqual(now, before)) stream.destroy();
    };
    const looks = setInterval(() => void look(), EVERY_MS);
    stream.once('close', () => clearInterval(looks));
  }

  private async whoAsks(request: FastifyRequest): Promise<Authenticated | undefined> {
    const { authorization } = request.headers;
    if (authorization !== undefined) {
      return this.authenticate.byApiToken(authorization.replace(/^bearer +/i, ''));
    }
    const token = request.server.sessionCookies.read(request);
    return token === undefined ? undefined : this.authenticate.bySession(token);
  }
}
