import { createHash } from 'node:crypto';
import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ProblemError } from '@tidu/platform';
import { IdempotentRequests } from '@tidu/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, of, type Observable } from 'rxjs';
import { ANSWERED_ANEW } from './answered-anew';
import { isChange } from './request-kind';

const KEY = /^[\x21-\x7e]{1,200}$/;

/**
 * Every changing route needs an Idempotency-Key, but those that are answered anew; the same key of
 * the same account gets the same answer once only.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly requests: IdempotentRequests,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const isAnew = this.reflector.get<boolean | undefined>(ANSWERED_ANEW, context.getHandler());
    if (!isChange(request) || isAnew) return next.handle();
    return from(this.once(request, http.getResponse<FastifyReply>(), next));
  }

  private async once(
    request: FastifyRequest,
    reply: FastifyReply,
    next: CallHandler,
  ): Promise<unknown> {
    const key = request.headers['idempotency-key'];
    if (typeof key !== 'string' || !KEY.test(key)) throw missingKey();
    const mark = {
      key,
      route: `${request.method} ${request.url}`,
      requestSha256: fingerprint(request),
    };
    const answer = await this.requests.once(mark, async () => ({
      body: await lastValueFrom(next.handle(), { defaultValue: undefined }),
      status: reply.statusCode,
    }));
    void reply.status(answer.status);
    return lastValueFrom(of(answer.body));
  }
}

/** An upload is a stream that nobody has read yet: its length stands for it. */
function fingerprint({ method, url, body, headers }: FastifyRequest): string {
  const content = body === undefined ? (headers['content-length'] ?? '') : JSON.stringify(body);
  return createHash('sha256').update(`${method} ${url}\n${content}`).digest('hex');
}

function missingKey(): ProblemError {
  return new ProblemError('request.idempotency-key-missing', {
    message: {
      zh: '缺少 Idempotency-Key 请求头：每次操作请带一个新的唯一值（1—200 个可见字符）',
      en: 'The Idempotency-Key header is missing: send a new unique value (1 to 200 visible characters) with each action',
    },
  });
}
