import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { currentViewer } from '@tidu/data-access';
import { isMember } from '@tidu/domain';
import { ProblemError } from '@tidu/platform';
import type { FastifyRequest } from 'fastify';
import { catchError, type Observable } from 'rxjs';
import { Refusals } from './refusals';

/**
 * Records when somebody asks for something by its id that is not there, or not for them: whoever
 * tries the addresses of another county is told neither, but leaves a trace.
 */
@Injectable()
export class NotVisibleInterceptor implements NestInterceptor {
  constructor(private readonly refusals: Refusals) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    return next.handle().pipe(
      catchError(async (error: unknown) => {
        if (isNotFound(error) && isOfMember() && hasParameter(request)) {
          await this.refusals.record('request.not-visible', request);
        }
        throw error;
      }),
    );
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof ProblemError && error.code === 'resource.not-found';
}

function isOfMember(): boolean {
  const viewer = currentViewer();
  return viewer !== undefined && isMember(viewer);
}

function hasParameter({ params }: FastifyRequest): boolean {
  return Object.keys(params as object).length > 0;
}
