import { effect, inject, Injectable, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { TitleStrategy, type RouterStateSnapshot } from '@angular/router';
import { Language } from '../language/language';

/**
 * The browser's title. A route's `title` is a translation key; a page that shows one thing (an
 * enterprise, say) puts its name in front.
 */
@Injectable({ providedIn: 'root' })
export class PageTitle extends TitleStrategy {
  private readonly title = inject(Title);
  private readonly language = inject(Language);
  private readonly key = signal<string | undefined>(undefined);
  private readonly subject = signal<string | undefined>(undefined);
  private path: string | undefined;

  constructor() {
    super();
    effect(() => this.title.setTitle(this.words()));
  }

  override updateTitle(snapshot: RouterStateSnapshot): void {
    const path = snapshot.url.split(/[?#]/)[0];
    // A changed filter is the same page and keeps its subject.
    if (path !== this.path) this.subject.set(undefined);
    this.path = path;
    this.key.set(this.buildTitle(snapshot));
  }

  /** Names what the page shows; forgotten when the path changes. */
  about(subject: string): void {
    this.subject.set(subject);
  }

  private words(): string {
    const key = this.key();
    const product = this.language.say('shell.product');
    return [this.subject(), key && this.language.say(key), product].filter(Boolean).join(' · ');
  }
}
