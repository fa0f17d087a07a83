import {
  Catch,
  HttpException,
  Logger,
  type ArgumentsHost,
  type ExceptionFilter,
} from '@nestjs/common';
import { ERROR_CODES, type ErrorCode, type ProblemView } from '@tidu/contracts';
import { ProblemError } from '@tidu/platform';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';

/** Answers every failure as problem+json; what we did not expect is logged and not told. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('api');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = toProblem(error, request.id);
    if (problem.code === 'server.unexpected') {
      const route = request.routeOptions.url;
      this.log.error({ ...loggable(error), requestId: request.id, route });
    }
    if (reply.sent) return;
    if (isTooSoon(error)) void reply.header('retry-after', String(error.retryAfterSeconds));
    sendProblem(reply, problem);
  }
}

/** What Fastify refuses before it knows the route, such as an address that cannot be read. */
export function answerFrameworkError(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  sendProblem(reply, toProblem(error, request.id));
}

function sendProblem(reply: FastifyReply, problem: ProblemView): void {
  void reply
    .status(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(problem);
}

/**
 * What the log is told of an error. Its other fields may hold what somebody sent: the parameters of
 * a statement, the row that a constraint refused.
 */
function loggable(error: unknown): object {
  if (!(error instanceof Error)) return { message: typeof error };
  const { name, message, stack } = error;
  return { name, message, stack, ...('code' in error ? { code: String(error.code) } : {}) };
}

/** An error of whoever comes too soon says when to come again. */
function isTooSoon(error: unknown): error is { retryAfterSeconds: number } {
  return error instanceof ProblemError && 'retryAfterSeconds' in error;
}

/** The body of an answer to a failed request. */
export function toProblem(error: unknown, requestId: string): ProblemView {
  const known = error instanceof ProblemError ? error : new ProblemError(codeOf(error));
  return {
    type: `/problems/${known.code}`,
    title: ERROR_CODES[known.code].title.zh,
    status: known.status,
    code: known.code,
    message: known.bilingual,
    ...(known.errors.length > 0 ? { errors: [...known.errors] } : {}),
    instance: requestId,
  };
}

/** What the framework itself refuses, by its HTTP status. */
const CODE_OF_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: 'request.invalid',
  404: 'resource.not-found',
  413: 'request.too-large',
  414: 'request.too-large',
  415: 'request.invalid',
};

function codeOf(error: unknown): ErrorCode {
  const status = statusOf(error);
  return (status !== undefined && CODE_OF_STATUS[status]) || 'server.unexpected';
}

/** Nest and Fastify name the status differently. */
function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  if (typeof error === 'object' && error !== null && 'statusCode' in error) {
    return typeof error.statusCode === 'number' ? error.statusCode : undefined;
  }
  return undefined;
}
