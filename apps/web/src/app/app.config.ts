import { provideHttpClient, withInterceptors, withXsrfConfiguration } from '@angular/common/http';
import {
  inject,
  isDevMode,
  provideAppInitializer,
  provideZonelessChangeDetection,
  type ApplicationConfig,
} from '@angular/core';
import {
  provideRouter,
  TitleStrategy,
  withComponentInputBinding,
  withInMemoryScrolling,
} from '@angular/router';
import { provideTransloco } from '@jsverse/transloco';
import { provideNzI18n, zh_CN } from 'ng-zorro-antd/i18n';
import { Session } from './accounts/session';
import { FORGERY_MARK, sessionInterceptor } from './accounts/session.interceptor';
import { failureInterceptor } from './api/failure.interceptor';
import { idempotencyInterceptor } from './api/idempotency.interceptor';
import { APP_ROUTES } from './app.routes';
import { Language } from './language/language';
import { TranslationLoader } from './language/translation-loader';
import { provideIcons } from './shell/icons';
import { PageTitle } from './shell/page-title';

export const APP_CONFIG: ApplicationConfig = {
  providers: [
    provideZonelessChangeDetection(),
    provideHttpClient(
      withInterceptors([idempotencyInterceptor, sessionInterceptor, failureInterceptor]),
      withXsrfConfiguration(FORGERY_MARK),
    ),
    provideRouter(
      APP_ROUTES,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled' }),
    ),
    { provide: TitleStrategy, useExisting: PageTitle },
    provideTransloco({
      config: {
        availableLangs: ['zh', 'en'],
        defaultLang: 'zh',
        reRenderOnLangChange: true,
        prodMode: !isDevMode(),
        missingHandler: { logMissingKey: true },
      },
      loader: TranslationLoader,
    }),
    provideNzI18n(zh_CN),
    provideIcons(),
    provideAppInitializer(() => inject(Language).start()),
    // Nobody waits for it here: the frame is shown meanwhile, the barriers wait.
    provideAppInitializer(() => void inject(Session).start()),
  ],
};
