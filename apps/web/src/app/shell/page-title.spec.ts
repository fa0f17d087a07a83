import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import { provideApp, settle, startApp } from '../../testing/provide-app';
import { Language } from '../language/language';
import { PageTitle } from './page-title';

@Component({
  selector: 'tidu-probe',
  template: '',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class ProbePage {}

describe('PageTitle', () => {
  let harness: RouterTestingHarness;

  beforeEach(async () => {
    localStorage.clear();
    TestBed.configureTestingModule({
      providers: provideApp([
        { path: 'one/:id', title: 'enterprises.one.title', component: ProbePage },
      ]),
    });
    await startApp();
    harness = await RouterTestingHarness.create();
  });

  it('names the page and the product, in the language of the reader', async () => {
    await harness.navigateByUrl('/one/1');
    await settle();
    expect(document.title).toBe('企业详情 · 梯度 Tidu');
    await TestBed.inject(Language).use('en');
    await settle();
    expect(document.title).toBe('Enterprise · Tidu 梯度');
  });

  it('names what the page shows until another thing is shown', async () => {
    await harness.navigateByUrl('/one/1');
    TestBed.inject(PageTitle).about('甲公司');
    await harness.navigateByUrl('/one/1?text=a');
    await settle();
    expect(document.title).toBe('甲公司 · 企业详情 · 梯度 Tidu');
    await harness.navigateByUrl('/one/2');
    await settle();
    expect(document.title).toBe('企业详情 · 梯度 Tidu');
  });
});
