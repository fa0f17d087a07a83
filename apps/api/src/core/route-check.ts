import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { INestApplication } from '@nestjs/common';
import { isPermission, PERMISSIONS, type Permission } from '@tidu/domain';
import { StartupError } from '@tidu/platform';
import { ANSWERED_ANEW } from './answered-anew';
import { REQUIREMENT, type Requirement } from './requires';

export interface CheckedRoute {
  readonly method: string;
  /** Below the prefix of the API. */
  readonly path: string;
  readonly permission: Permission;
}

interface FoundRoute {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly requirement: Requirement | undefined;
  readonly isAnsweredAnew: boolean;
}

/**
 * Every route with its permission.
 * @throws StartupError naming the routes that have none, an unknown one, or one that is open to
 *   everybody while the answers of the route would be kept for somebody
 */
export function checkRoutes(app: INestApplication): CheckedRoute[] {
  const found = findRoutes(app);
  const faults = found.filter((route) => !isChecked(route)).map(({ name }) => name);
  if (faults.length > 0) throw unprotected(faults);
  return found.map(({ method, path, requirement }) => ({
    method,
    path,
    permission: (requirement as Requirement).permission,
  }));
}

function isChecked({ requirement, method, isAnsweredAnew }: FoundRoute): boolean {
  if (!requirement || !isPermission(requirement.permission)) return false;
  const isOpen = PERMISSIONS[requirement.permission].grant === 'public';
  return !isOpen || method === 'GET' || isAnsweredAnew;
}

function findRoutes(app: INestApplication): FoundRoute[] {
  const scanner = new MetadataScanner();
  const reflector = app.get(Reflector);
  return app
    .get(DiscoveryService, { strict: false })
    .getControllers()
    .flatMap(({ metatype, name }) => {
      const { prototype } = metatype as { prototype: Record<string, () => unknown> };
      const [base] = pathsOf(reflector, metatype as () => unknown);
      return scanner.getAllMethodNames(prototype).flatMap((key) => {
        const handler = prototype[key] as () => unknown;
        return pathsOf(reflector, handler).map((path) => ({
          name: `${name}.${key}`,
          method: RequestMethod[reflector.get<number>(METHOD_METADATA, handler)] ?? '',
          path: `/${base ?? ''}/${path}`.replace(/\/+/g, '/').replace(/(?<=.)\/$/, ''),
          requirement: reflector.get<Requirement | undefined>(REQUIREMENT, handler),
          isAnsweredAnew: reflector.get<boolean | undefined>(ANSWERED_ANEW, handler) ?? false,
        }));
      });
    });
}

function pathsOf(reflector: Reflector, target: () => unknown): string[] {
  const path = reflector.get<string | string[] | undefined>(PATH_METADATA, target);
  return path === undefined ? [] : [path].flat();
}

function unprotected(names: readonly string[]): StartupError {
  return new StartupError('configuration.invalid', {
    zh: `以下接口没有（有效的）权限声明，服务不启动：${names.join('、')}。请加 @Requires；对所有人开放的更改类接口还须加 @AnsweredAnew。`,
    en: `These routes declare no (known) permission, so the service does not start: ${names.join(', ')}. Add @Requires; a changing route that is open to everybody needs @AnsweredAnew as well.`,
  });
}
