import { Injectable } from '@angular/core';
import type { Translation, TranslocoLoader } from '@jsverse/transloco';
import type { LanguageCode } from './language';

const LOADERS: Readonly<Record<LanguageCode, () => Promise<{ default: Translation }>>> = {
  zh: () => import('../../i18n/zh.json'),
  en: () => import('../../i18n/en.json'),
};

/** The words of one language, built into the application and loaded when first needed. */
@Injectable({ providedIn: 'root' })
export class TranslationLoader implements TranslocoLoader {
  async getTranslation(language: string): Promise<Translation> {
    return (await LOADERS[language as LanguageCode]()).default;
  }
}
