import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { currentViewer } from '@tidu/data-access';
import { isMember, reachesInto } from '@tidu/domain';
import { ProblemError } from '@tidu/platform';
import type { FastifyRequest } from 'fastify';
import { catchError, type Observable } from 'rxjs';
import { Refusals } from './refusals';

const PLACE = /^(\d{2}){1,3}$/;

/**
 * Records when somebody asks for something by its id that is not there, or not for them, and when an
 * office asks for a place for which it does not answer: whoever tries another county is told
 * neither, but leaves a trace.
 */
@Injectable()
export class NotVisibleInterceptor implements NestInterceptor {
  constructor(private readonly refusals: Refusals) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const division = foreignPlaceOf(request);
    if (division !== undefined) {
      await this.refusals.record('request.not-visible', request, { division });
    }
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

/** The place that a filter or a body names, when nothing of it is for the viewer's office. */
function foreignPlaceOf({ query, body }: FastifyRequest): string | undefined {
  const viewer = currentViewer();
  if (!viewer || !isMember(viewer) || viewer.jurisdiction === null) return undefined;
  const asked = [query, body].map((given) => (given as { division?: unknown } | null)?.division);
  const division = asked.find((given) => typeof given === 'string' && PLACE.test(given));
  if (typeof division !== 'string' || reachesInto(viewer.jurisdiction, division)) return undefined;
  return division;
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
