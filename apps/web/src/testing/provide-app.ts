import { provideHttpClient, withInterceptors, withXsrfConfiguration } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import {
  inject,
  provideAppInitializer,
  type EnvironmentProviders,
  type Provider,
} from '@angular/core';
import { TestBed } from '@angular/core/testing';
import {
  provideRouter,
  TitleStrategy,
  withComponentInputBinding,
  type Routes,
} from '@angular/router';
import { provideTransloco } from '@jsverse/transloco';
import { provideNzI18n, zh_CN } from 'ng-zorro-antd/i18n';
import { FORGERY_MARK, sessionInterceptor } from '../app/accounts/session.interceptor';
import { failureInterceptor } from '../app/api/failure.interceptor';
import { idempotencyInterceptor } from '../app/api/idempotency.interceptor';
import { Language } from '../app/language/language';
import { TranslationLoader } from '../app/language/translation-loader';
import { provideIcons } from '../app/shell/icons';
import { PageTitle } from '../app/shell/page-title';

/** The application as it runs, in Chinese, with the network in the test's hands. */
export function provideApp(routes: Routes = []): (Provider | EnvironmentProviders)[] {
  return [
    provideHttpClient(
      withInterceptors([idempotencyInterceptor, sessionInterceptor, failureInterceptor]),
      withXsrfConfiguration(FORGERY_MARK),
    ),
    provideHttpClientTesting(),
    provideRouter(routes, withComponentInputBinding()),
    { provide: TitleStrategy, useExisting: PageTitle },
    provideTransloco({
      config: { availableLangs: ['zh', 'en'], defaultLang: 'zh', reRenderOnLangChange: true },
      loader: TranslationLoader,
    }),
    provideNzI18n(zh_CN),
    provideIcons(),
    provideAppInitializer(() => inject(Language).start()),
  ];
}

/** The network, once the words of the language have been loaded. */
export async function startApp(): Promise<HttpTestingController> {
  const network = TestBed.inject(HttpTestingController);
  await TestBed.inject(Language).start();
  return network;
}

/** Lets resources, effects and promises run up to the next request. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    TestBed.tick();
  }
}
