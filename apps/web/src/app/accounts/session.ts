import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import type { SessionView } from '@tidu/contracts';
import { permissionsOf, type Permission } from '@tidu/domain';
import { firstValueFrom } from 'rxjs';
import { apiFailureOf, type ApiFailure } from '../api/api-failure';
import { Connection } from '../api/connection';
import { returnPathOf } from './local-path';
import { PageLoad } from './page-load';
import { SessionClient } from './session.client';

const NOBODY: SessionView = {
  stage: 'none',
  person: null,
  language: 'zh',
  organisation: null,
  principal: null,
  roles: [],
  permissions: permissionsOf(null),
  memberships: [],
  principals: [],
  expiresAt: null,
  idleMinutes: null,
};

/** Who is signed in, for whom they act, and what they may do. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly client = inject(SessionClient);
  private readonly page = inject(PageLoad);
  private readonly known = signal<SessionView | undefined>(undefined);
  private readonly problem = signal<ApiFailure | undefined>(undefined);
  private first: Promise<void> | undefined;
  private lapsed = false;

  /** Nobody, until the service has said who it is. */
  readonly session = computed(() => this.known() ?? NOBODY);
  /** Whether the service has said who is signed in. */
  readonly loaded = computed(() => this.known() !== undefined);
  /** Why it could not be asked. */
  readonly failure = this.problem.asReadonly();
  readonly signedIn = computed(() => this.session().stage === 'full');
  /** The marks against forged requests were renewed: what was refused can be sent again. */
  readonly renewed = signal(false);

  constructor() {
    const { restored } = inject(Connection);
    effect(() => {
      if (restored() > 0 && !untracked(this.loaded)) void this.load();
    });
  }

  may(permission: Permission): boolean {
    return this.session().permissions.includes(permission);
  }

  /** Asks once who is signed in; ends when that is known, or known not to be known. */
  start(): Promise<void> {
    this.first ??= this.load();
    return this.first;
  }

  async load(): Promise<void> {
    try {
      this.take(await firstValueFrom(this.client.read()));
    } catch (error) {
      this.problem.set(apiFailureOf(error));
    }
  }

  /** What the service has just said. */
  take(session: SessionView): void {
    this.problem.set(undefined);
    this.known.set(session);
  }

  /**
   * A request was refused because nobody is signed in, or not yet wholly: asks to sign in, once.
   * @param url where one is, to come back to
   */
  lapse(url: string): void {
    if (this.lapsed) return;
    this.lapsed = true;
    const returnTo = encodeURIComponent(returnPathOf(url));
    const expired = this.session().stage === 'none' ? '' : '&expired=true';
    this.page.open(`/sign-in?returnTo=${returnTo}${expired}`);
  }

  /** A request was taken for a forged one: its marks have to be renewed. */
  async renew(): Promise<void> {
    await this.load();
    this.renewed.set(true);
  }
}
