import type { FastifyRequest } from 'fastify';

const CHANGES = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
const SHOWN_PATH = 200;
/** What stands before the path in an absolute address, which HTTP allows as the target of a request. */
const ORIGIN = /^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i;

/** Whether a request is of a kind that changes something. */
export function isChange({ method }: FastifyRequest): boolean {
  return CHANGES.has(method);
}

/**
 * Whether the API is asked, and not the pages. That is for the router to say, which takes more than
 * one form of an address for the same; what has no route, or that of all pages, is read as it does.
 */
export function isOfApi(request: FastifyRequest): boolean {
  const route = request.routeOptions.url ?? '';
  return route.startsWith('/api/') || askedPath(request).startsWith('/api/');
}

/** The path that is asked for, however it is written: without the host, with letters as such. */
export function askedPath({ url }: FastifyRequest): string {
  const [path = ''] = url.replace(ORIGIN, '').split(/[?#]/);
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** The path for records: without the query, which may hold what is nobody's business. */
export function pathOf({ url }: FastifyRequest): string {
  return (url.split('?')[0] ?? '').slice(0, SHOWN_PATH);
}

/** Method and template of the route, the same for all ids. */
export function routeOf({ method, routeOptions }: FastifyRequest): string {
  return `${method} ${routeOptions.url ?? '*'}`;
}
