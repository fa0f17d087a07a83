import { computed } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { words } from '../../testing/builders';
import { provideApp } from '../../testing/provide-app';
import { Language } from './language';

describe('Language', () => {
  beforeEach(() => {
    localStorage.clear();
    TestBed.configureTestingModule({ providers: provideApp() });
  });

  it('starts in Chinese', async () => {
    const language = TestBed.inject(Language);
    await language.start();
    expect(language.current()).toBe('zh');
    expect(document.documentElement.lang).toBe('zh-CN');
  });

  it('switches what is shown while the page stands', async () => {
    const language = TestBed.inject(Language);
    await language.start();
    const said = computed(() => `${language.say('verdict.met')}/${language.pick(words('甲'))}`);
    expect(said()).toBe('符合/甲');
    await language.use('en');
    expect(said()).toBe('Meets/甲 in English');
    expect(document.documentElement.lang).toBe('en');
  });

  it('remembers the choice for the next visit', async () => {
    await TestBed.inject(Language).use('en');
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({ providers: provideApp() });
    const language = TestBed.inject(Language);
    await language.start();
    expect(language.current()).toBe('en');
  });
});
