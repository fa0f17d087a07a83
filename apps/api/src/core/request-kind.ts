import type { FastifyRequest } from 'fastify';

const CHANGES = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
const SHOWN_PATH = 200;

/** Whether a request is of a kind that changes something. */
export function isChange({ method }: FastifyRequest): boolean {
  return CHANGES.has(method);
}

/** Whether the API is asked, and not the pages. */
export function isOfApi({ url }: FastifyRequest): boolean {
  return url.startsWith('/api/');
}

/** The path for records: without the query, which may hold what is nobody's business. */
export function pathOf({ url }: FastifyRequest): string {
  return (url.split('?')[0] ?? '').slice(0, SHOWN_PATH);
}

/** Method and template of the route, the same for all ids. */
export function routeOf({ method, routeOptions }: FastifyRequest): string {
  return `${method} ${routeOptions.url ?? '*'}`;
}
