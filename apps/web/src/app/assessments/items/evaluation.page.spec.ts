import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import { anEvaluation, anEvaluatedItem } from '../../../testing/assessment-builders';
import { provideApp, settle, startApp } from '../../../testing/provide-app';
import { EvaluationPage } from './evaluation.page';

const PAGE = '/enterprises/e1/assessment/items';

async function open(url: string) {
  TestBed.configureTestingModule({
    providers: provideApp([
      { path: 'enterprises/:id/assessment/items', component: EvaluationPage },
    ]),
  });
  const network = await startApp();
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl(url);
  await settle();
  return { network, host: harness.fixture.nativeElement as HTMLElement };
}

describe('EvaluationPage', () => {
  it('asks the question of the URL, recognition where it names no procedure', async () => {
    const { network } = await open(`${PAGE}?pack=A%2Fb&asOf=2022-06-30`);
    const { request } = network.expectOne(({ url }) => url.endsWith('/assessment'));
    expect(request.params.toString()).toBe('pack=A/b&procedure=recognition&asOf=2022-06-30');
  });

  it('narrows the items, marks what was not seen in the original, and offers the whole as a file', async () => {
    const { network, host } = await open(`${PAGE}?pack=A%2Fb&asOf=2022-06-30&show=unmet`);
    network
      .expectOne(({ url }) => url.endsWith('/assessment'))
      .flush(
        anEvaluation({
          items: [
            anEvaluatedItem('revenue'),
            anEvaluatedItem('debtRatio', { status: 'unmet', confirmed: false }),
          ],
        }),
      );
    await settle();
    const items = host.querySelectorAll('tidu-evaluated-item');
    expect([...items].map((item) => item.querySelector('article')?.id)).toEqual(['item-debtRatio']);
    expect(items[0]?.textContent).toContain('条文未核实');
    expect(host.querySelector('[aria-pressed=true]')?.textContent.trim()).toBe('未达 1');
    const links = [...host.querySelectorAll('a[download]')].map((link) =>
      link.getAttribute('href'),
    );
    expect(links).toHaveLength(2);
    expect(links[1]).toMatch(/\/enterprises\/e1\/assessment\/sheet\.pdf\?.*language=zh/);
  });

  it('leads back to the ladder while no pack is chosen, and asks nothing', async () => {
    const { network, host } = await open(PAGE);
    network.expectNone(({ url }) => url.endsWith('/assessment'));
    expect(host.textContent).toContain('还没有选择规则包');
  });
});
