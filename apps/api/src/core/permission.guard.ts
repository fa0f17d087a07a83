import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { isMember, isPermitted, may, PERMISSIONS, ROLES, type Permission } from '@tidu/domain';
import { ProblemError } from '@tidu/platform';
import type { Authenticated } from '@tidu/server';
import type { FastifyRequest } from 'fastify';
import { Refusals } from './refusals';
import { REQUIREMENT, type Requirement } from './requires';
import { authenticatedOf } from './session-cookie';

/** Lets nobody through who does not have the permission of the route; deny by default. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly refusals: Refusals,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const requirement = this.reflector.get<Requirement | undefined>(
      REQUIREMENT,
      context.getHandler(),
    );
    if (!requirement) return false;
    const { permission } = requirement;
    // What anybody may do needs no session, and no scope of a token.
    if (isPermitted(permission, null)) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const who = authenticatedOf(request);
    if (!who || !isReady(who, requirement)) {
      await this.refusals.record('request.unauthenticated', request, { permission });
      throw new ProblemError(who ? 'session.second-factor-required' : 'session.required');
    }
    if (who.stage !== 'full' || may(who.viewer, permission)) return true;
    await this.refusals.record('request.denied', request, { permission, roles: rolesOf(who) });
    throw denied(permission, who);
  }
}

/** At an unfinished sign-in nobody has a role yet: only what is one's own may be opened to it. */
function isReady({ stage }: Authenticated, { permission, stages }: Requirement): boolean {
  return stages.includes(stage) && (stage === 'full' || isPermitted(permission, []));
}

function rolesOf({ viewer }: Authenticated): readonly (keyof typeof ROLES)[] {
  return isMember(viewer) ? viewer.roles : [];
}

function denied(permission: Permission, who: Authenticated): ProblemError {
  const { title } = PERMISSIONS[permission];
  const titles = rolesOf(who).map((role) => ROLES[role].title);
  const zh =
    titles.length > 0 ? `您的角色是${titles.map((role) => role.zh).join('、')}` : '您还没有角色';
  const en =
    titles.length > 0
      ? `you act as ${titles.map((role) => role.en).join(', ')}`
      : 'you have no role yet';
  const isToken = who.sessionId === null;
  return new ProblemError('permission.denied', {
    message: {
      zh: `没有“${title.zh}”的权限：${zh}${isToken ? '，且接口令牌只能做创建时选定的事' : ''}`,
      en: `You may not ${title.en}: ${en}${isToken ? ', and the API token does only what was chosen for it' : ''}`,
    },
  });
}
