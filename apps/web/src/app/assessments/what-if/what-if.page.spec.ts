import { Location } from '@angular/common';
import type { HttpTestingController, TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import type { WhatIfRequest } from '@tidu/contracts';
import { anEvaluatedItem, anEvaluation, anInput } from '../../../testing/assessment-builders';
import { provideApp, settle, startApp } from '../../../testing/provide-app';
import { WhatIfPage } from './what-if.page';

const PAGE = '/enterprises/e1/assessment/what-if?pack=A%2Fb&asOf=2022-06-30';
const BEFORE = anEvaluation();
const AFTER = anEvaluation({
  verdict: 'met',
  items: [anEvaluatedItem('revenue'), anEvaluatedItem('debtRatio')],
});
const INPUTS = {
  inputs: [
    anInput('debt', { criteria: ['debtRatio'], value: 900 }),
    anInput('revenue', { criteria: ['revenue'], value: 8000 }),
  ],
};
/** Longer than the hand has to rest before anything is asked. */
const REST_MS = 400;

async function open(url = PAGE) {
  TestBed.configureTestingModule({
    providers: provideApp([{ path: 'enterprises/:id/assessment/what-if', component: WhatIfPage }]),
  });
  const network = await startApp();
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl(url);
  await settle();
  return { network, host: harness.fixture.nativeElement as HTMLElement };
}

async function answer(network: HttpTestingController): Promise<void> {
  network.match(({ url }) => url.endsWith('/rule-packs')).forEach((request) => request.flush([]));
  network
    .match(({ url }) => url.endsWith('/fact-years'))
    .forEach((request) => request.flush({ years: [2019, 2020, 2021] }));
  network.expectOne(({ url }) => url.endsWith('/what-if-inputs')).flush(INPUTS);
  asked(network).flush({ before: BEFORE, after: BEFORE, changed: [] });
  await settle();
}

function asked(network: HttpTestingController): TestRequest {
  return network.expectOne({ method: 'POST', url: '/api/v1/enterprises/e1/what-if' });
}

function changesOf({ request }: TestRequest): unknown {
  return (request.body as WhatIfRequest).changes;
}

function put(host: HTMLElement, value: string): void {
  const field = host.querySelector<HTMLInputElement>('tidu-figure-input input[type=number]');
  if (!field) throw new Error('there is no number field');
  field.value = value;
  field.dispatchEvent(new Event('input'));
}

async function rest(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, REST_MS));
  await settle();
}

describe('WhatIfPage', () => {
  it('offers the figures behind what is not fulfilled, and all when asked', async () => {
    const { network, host } = await open();
    await answer(network);
    expect(host.querySelectorAll('tidu-figure-input')).toHaveLength(1);
    host.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    await settle();
    expect(host.querySelectorAll('tidu-figure-input')).toHaveLength(2);
  });

  it('asks once the hand rests, with the last value only, and keeps it in the URL', async () => {
    const { network, host } = await open();
    await answer(network);
    put(host, '700');
    put(host, '500');
    await rest();
    const request = asked(network);
    expect(changesOf(request)).toEqual([{ indicator: 'debt', year: 2021, value: 500 }]);
    expect(decodeURIComponent(TestBed.inject(Location).path())).toContain(
      'set=[["debt",2021,500]]',
    );
    request.flush({ before: BEFORE, after: AFTER, changed: ['debtRatio'] });
    await settle();
    const outcome = host.querySelector('tidu-outcome')?.textContent;
    expect(outcome).toContain('有变化的评价项（1）');
    expect(outcome).toContain('评价项debtRatio的说明');
  });

  it('drops the answer to an older question when a newer one is asked', async () => {
    const { network, host } = await open();
    await answer(network);
    put(host, '700');
    await rest();
    const older = asked(network);
    put(host, '500');
    await rest();
    expect(older.cancelled).toBe(true);
    expect(changesOf(asked(network))).toEqual([{ indicator: 'debt', year: 2021, value: 500 }]);
  });

  it('takes up the changes of a link, and puts all back', async () => {
    const set = encodeURIComponent('[["debt",2021,300]]');
    const { network, host } = await open(`${PAGE}&set=${set}`);
    const request = asked(network);
    expect(changesOf(request)).toEqual([{ indicator: 'debt', year: 2021, value: 300 }]);
    request.flush({ before: BEFORE, after: AFTER, changed: [] });
    network.expectOne(({ url }) => url.endsWith('/what-if-inputs')).flush(INPUTS);
    await settle();
    const field = host.querySelector<HTMLInputElement>('tidu-figure-input input[type=number]');
    expect(field?.value).toBe('300');

    const reset = [...host.querySelectorAll('button')].find(({ textContent }) =>
      textContent.includes('全部还原（1 处）'),
    );
    reset?.click();
    await rest();
    expect(changesOf(asked(network))).toEqual([]);
    expect(TestBed.inject(Location).path()).not.toContain('set=');
  });
});
