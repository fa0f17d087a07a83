import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { describeApi } from '../core/openapi';
import { checkRoutes, type CheckedRoute } from '../core/route-check';
import type { Method } from './caller';

export interface TestedRoute extends CheckedRoute {
  readonly method: Method;
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
}

interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> };
}

/** A route as the API document describes it. */
export interface DescribedRoute {
  readonly method: Method;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** Whether it takes a body of JSON. */
  readonly takesJson: boolean;
}

/** The routes of the running application. */
export function routesOf(app: NestFastifyApplication): TestedRoute[] {
  return checkRoutes(app) as TestedRoute[];
}

export function describedRoutes(app: NestFastifyApplication): DescribedRoute[] {
  const { paths }: OpenAPIObject = describeApi(app);
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations as Record<string, Operation>).map(([method, operation]) => ({
      method: method.toUpperCase() as Method,
      path: path.replace('/api/v1', '').replace(/\{(\w+)\}/g, ':$1'),
      parameters: operation.parameters ?? [],
      takesJson: 'application/json' in (operation.requestBody?.content ?? {}),
    })),
  );
}

/** Values of path parameters that are no ids. */
const WORDS: Readonly<Record<string, string>> = {
  book: 'CN-GRADIENT-2026',
  tier: 'little-giant',
  year: '2026',
  date: '2026-10-10',
  name: 'roster.csv',
};

/** The path with every parameter filled: ids that nothing has, unless they are given. */
export function fill(path: string, ids: Readonly<Record<string, string>> = {}): string {
  return path.replace(/:(\w+)/g, (_match, name: string) =>
    encodeURIComponent(ids[name] ?? WORDS[name] ?? randomUUID()),
  );
}
