import { inject, Injectable } from '@angular/core';
import type { ChooseOrganisation } from '@tidu/contracts';
import { Submission } from '../accounts/forms/submission';
import { PageLoad } from '../accounts/page-load';
import { SessionClient } from '../accounts/session.client';

/**
 * Goes on for another organisation or in another person's place. Provided by a component. The pages
 * load anew: nothing that the one may see stays before the eyes of the other.
 */
@Injectable()
export class ActingFor {
  private readonly client = inject(SessionClient);
  private readonly page = inject(PageLoad);

  readonly submission = new Submission();

  choose(choice: ChooseOrganisation): void {
    this.submission.send(
      JSON.stringify(choice),
      (key) => this.client.choose(choice, key),
      () => this.page.open('/'),
    );
  }
}
