/**
 * One thing that a user does, however many requests it takes: the same content keeps its key
 * until the action is done, so a second click or a retry after a lost answer does nothing twice.
 * Other content gets another key, for the API refuses a key that comes back with a new body.
 */
export class UserAction {
  private content: string | undefined;
  private key = '';

  keyFor(content: string): string {
    if (content !== this.content) {
      this.content = content;
      this.key = crypto.randomUUID();
    }
    return this.key;
  }

  /** The API has answered; the same content again would be a new action. */
  done(): void {
    this.content = undefined;
  }
}
