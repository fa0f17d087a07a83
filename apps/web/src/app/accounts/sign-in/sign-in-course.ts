import { inject, Injectable } from '@angular/core';
import { Router } from '@angular/router';
import type { SessionView } from '@tidu/contracts';
import { Language } from '../../language/language';
import { nextStep } from '../entry/barriers';
import { localPath } from '../local-path';
import { Session } from '../session';

/** Goes from one step of the sign-in to the next, and in the end to the page that was wanted. */
@Injectable({ providedIn: 'root' })
export class SignInCourse {
  private readonly session = inject(Session);
  private readonly language = inject(Language);
  private readonly router = inject(Router);

  /** The address that was typed, for the second step; the session may not name it yet. */
  email = '';

  async proceed(session: SessionView, returnTo: string | undefined): Promise<void> {
    const wanted = localPath(returnTo);
    this.session.take(session);
    if (session.stage !== 'full') {
      await this.router.navigateByUrl(nextStep(this.router, session.stage, wanted));
      return;
    }
    this.email = '';
    await this.language.use(session.language);
    await this.router.navigateByUrl(wanted);
  }
}
