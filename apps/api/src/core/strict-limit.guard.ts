import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Permission } from '@tidu/domain';
import type { FastifyRequest } from 'fastify';
import { REQUIREMENT, type Requirement } from './requires';

/** Behind these stand secrets that could be guessed, and letters that could be sent in masses. */
const STRICT: ReadonlySet<Permission> = new Set<Permission>([
  'session.open',
  'account.recover',
  'account.register',
  'invitation.accept',
  'token.manage',
]);

/** Counts what may be done a few times a minute only. */
@Injectable()
export class StrictLimitGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const handler = context.getHandler();
    const requirement = this.reflector.get<Requirement | undefined>(REQUIREMENT, handler);
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (requirement && STRICT.has(requirement.permission)) {
      await request.server.strictLimit?.(request);
    }
    return true;
  }
}
