import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import { aCriterion, words } from '../../../testing/builders';
import { provideApp, settle, startApp } from '../../../testing/provide-app';
import { aRuleBook } from '../../../testing/rule-builders';
import { RuleBookPage } from './rule-book.page';

const SCORED = aCriterion('growth', {
  role: 'scored',
  dimension: 'quality',
  points: {
    of: 10,
    columns: [
      {
        indicator: 'growth',
        title: words('增长率'),
        unit: '%',
        rows: [
          { condition: words('10 % 以上'), points: 10 },
          { condition: words('不足 10 %'), points: 0 },
        ],
      },
    ],
  },
});
const BOOK = aRuleBook({
  procedure: 'review',
  score: { of: 100, dimensions: [{ id: 'quality', title: words('质量'), of: 10 }] },
  groups: [
    { id: 'basic', title: words('基本条件'), points: null, items: ['isSme'] },
    { id: 'score-quality', title: words('评分表：质量'), points: 10, items: ['growth'] },
  ],
  items: [aCriterion('isSme', { confirmed: false }), SCORED],
});

async function open(url: string) {
  TestBed.configureTestingModule({
    providers: provideApp([{ path: 'rules/:book/:tier', component: RuleBookPage }]),
  });
  const network = await startApp();
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl(url);
  await settle();
  return { network, host: harness.fixture.nativeElement as HTMLElement };
}

describe('RuleBookPage', () => {
  it('reads chapter by chapter, with points, evidence and the mark of what was not seen', async () => {
    const { network, host } = await open('/rules/CN-GRADIENT-2026/little-giant?procedure=review');
    const request = network.expectOne(({ url }) =>
      url.endsWith('/rule-packs/CN-GRADIENT-2026/little-giant'),
    );
    expect(request.request.params.get('procedure')).toBe('review');
    request.flush(BOOK);
    await settle();
    expect([...host.querySelectorAll('section h2')].map((head) => head.textContent)).toEqual([
      '基本条件',
      '评分表：质量',
    ]);
    expect(host.querySelector('#item-isSme')?.textContent).toContain('条文未核实');
    expect(host.querySelector('#item-growth')?.textContent).toContain('10 % 以上');
    expect(host.querySelector('#item-growth')?.textContent).toContain('佐证材料');
    expect(host.querySelector('tidu-book-contents')?.textContent).toContain('评分表总分 100 分');
  });

  it('says that an older version is not in use any more', async () => {
    const { network, host } = await open(`/rules/A/b?hash=${'c'.repeat(64)}`);
    const request = network.expectOne(({ url }) => url.endsWith('/rule-packs/A/b'));
    expect(request.request.params.get('hash')).toBe('c'.repeat(64));
    request.flush(aRuleBook({ current: false }));
    await settle();
    expect(host.textContent).toContain('这是较早的版本');
  });
});
