import { ProblemError } from '@tidu/platform';
import type { Authenticated } from '@tidu/server';
import type { FastifyRequest } from 'fastify';
import { authenticatedOf } from '../core/session-cookie';

/**
 * Who sent a request to a route that is closed to others.
 * @throws ProblemError `session.required`
 */
export function signedIn(request: FastifyRequest): Authenticated {
  const authenticated = authenticatedOf(request);
  if (!authenticated) throw new ProblemError('session.required');
  return authenticated;
}
