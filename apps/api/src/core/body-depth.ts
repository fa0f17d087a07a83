import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ProblemError } from '@tidu/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { toProblem } from './problem.filter';

/** No body of this API is a third as deep. */
const MOST_LEVELS = 32;

/**
 * Refuses bodies that are nested without end, before anything calls itself once a level: the
 * fingerprint of a request, its validation.
 */
export function limitBodyDepth(app: NestFastifyApplication): void {
  const server = app.getHttpAdapter().getInstance();
  server.addHook('preHandler', async (request: FastifyRequest, reply: FastifyReply) => {
    if (!isDeeperThan(MOST_LEVELS, request.body)) return;
    const problem = toProblem(tooDeep(), request.id);
    return reply
      .status(problem.status)
      .type('application/problem+json; charset=utf-8')
      .send(problem);
  });
}

function isDeeperThan(levels: number, value: unknown): boolean {
  let level = [value].filter(isObject);
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth === levels) return true;
    level = level.flatMap((one) => Object.values(one).filter(isObject));
  }
  return false;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function tooDeep(): ProblemError {
  return new ProblemError('request.invalid', {
    message: {
      zh: `提交的内容嵌套过深：最多 ${MOST_LEVELS} 层`,
      en: `The request is nested too deeply: at most ${MOST_LEVELS} levels`,
    },
  });
}
