import { registerLocaleData } from '@angular/common';
import zh from '@angular/common/locales/zh';
import { DOCUMENT, inject, Injectable, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { Bilingual } from '@tidu/domain';
import { en_US, NzI18nService, zh_CN, type NzI18nInterface } from 'ng-zorro-antd/i18n';
import { firstValueFrom } from 'rxjs';

// For the date picker's months and weekdays; English is built in.
registerLocaleData(zh);

export type LanguageCode = keyof Bilingual;

interface LanguageKind {
  /** The language tag of the page, for screen readers and hyphenation. */
  readonly tag: string;
  readonly components: NzI18nInterface;
}

const KINDS: Readonly<Record<LanguageCode, LanguageKind>> = {
  zh: { tag: 'zh-CN', components: zh_CN },
  en: { tag: 'en', components: en_US },
};

const REMEMBERED = 'tidu.language';

/** The language that the reader has chosen; Chinese until told otherwise. */
@Injectable({ providedIn: 'root' })
export class Language {
  private readonly transloco = inject(TranslocoService);
  private readonly components = inject(NzI18nService);
  private readonly document = inject(DOCUMENT);
  private readonly chosen = signal<LanguageCode>('zh');

  readonly current = this.chosen.asReadonly();

  /** Takes up the language of the last visit. */
  start(): Promise<void> {
    return this.use(this.storage()?.getItem(REMEMBERED) === 'en' ? 'en' : 'zh');
  }

  async use(language: LanguageCode): Promise<void> {
    await firstValueFrom(this.transloco.load(language));
    this.transloco.setActiveLang(language);
    this.components.setLocale(KINDS[language].components);
    this.document.documentElement.lang = KINDS[language].tag;
    this.storage()?.setItem(REMEMBERED, language);
    this.chosen.set(language);
  }

  /** A bilingual text in the current language; a computed that calls it follows the language. */
  pick(text: Bilingual): string {
    return text[this.current()];
  }

  /** A translation in the current language; a computed that calls it follows the language. */
  say(key: string, params?: Record<string, unknown>): string {
    return this.transloco.translate(key, params, this.current());
  }

  /** Null where the browser forbids storage; then the choice lasts for the visit. */
  private storage(): Storage | null {
    try {
      return this.document.defaultView?.localStorage ?? null;
    } catch (error) {
      if (error instanceof DOMException) return null;
      throw error;
    }
  }
}
