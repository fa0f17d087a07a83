import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import type { GapListView } from '@tidu/contracts';
import { aGapList } from '../../../testing/assessment-builders';
import { words } from '../../../testing/builders';
import { provideApp, settle, startApp } from '../../../testing/provide-app';
import { readChanges } from '../what-if/changes-word';
import { GapListPage } from './gap-list.page';

const SET: GapListView['sets'][number] = {
  batchYear: 2024,
  asOf: '2024-06-30',
  changes: [
    {
      indicator: 'rdExpense',
      title: words('研发费用'),
      unit: '万元',
      year: 2023,
      from: 820,
      to: 1000,
      delta: 180,
      text: words('2023年研发费用 +180 万元'),
      carries: [
        { indicator: 'cost', title: words('成本'), unit: '万元', year: 2023, from: 1, to: 2 },
      ],
      neededFor: [],
    },
  ],
  supposed: [
    { indicator: 'rdExpense', year: 2023, value: 820 },
    { indicator: 'revenue', year: 2023, value: 9000 },
  ],
  cures: [{ criterion: 'rdExpense', title: words('研发费用合计') }],
  curedByTime: [],
  verdict: 'undetermined',
};

async function open(list: GapListView): Promise<HTMLElement> {
  TestBed.configureTestingModule({
    providers: provideApp([{ path: 'enterprises/:id/assessment/gaps', component: GapListPage }]),
  });
  const network = await startApp();
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl('/enterprises/e1/assessment/gaps?pack=A%2Fb&asOf=2022-06-30');
  await settle();
  network.expectOne(({ url }) => url.endsWith('/gaps')).flush(list);
  await settle();
  return harness.fixture.nativeElement as HTMLElement;
}

describe('GapListPage', () => {
  it('shows each set with its batch, and takes it into the what-if of that day', async () => {
    const host = await open(aGapList({ sets: [SET] }));
    const card = host.querySelector('tidu-gap-set');
    expect(card?.textContent).toContain('2023年研发费用 +180 万元');
    expect(card?.textContent).toContain('最早 2024 年批次');
    expect(card?.textContent).toContain('仍有待核项');
    const url = new URL(card?.querySelector('a')?.getAttribute('href') ?? '', 'http://tidu');
    expect(url.searchParams.get('asOf')).toBe('2024-06-30');
    // What the set only supposes comes along; what it changes takes its place.
    expect(readChanges(url.searchParams.get('set') ?? undefined)).toEqual([
      { indicator: 'revenue', year: 2023, value: 9000 },
      { indicator: 'rdExpense', year: 2023, value: 1000 },
      { indicator: 'cost', year: 2023, value: 2 },
    ]);
  });

  it('says plainly that open items keep the verdict open when nothing is unmet', async () => {
    const host = await open(
      aGapList({
        verdict: 'undetermined',
        unmet: [],
        open: [
          {
            criterion: 'marketShare',
            title: words('市场占有率'),
            status: 'unknown',
            indicators: [{ indicator: 'share', title: words('占有率'), unit: '%' }],
          },
        ],
      }),
    );
    expect(host.textContent).toContain('没有未达项');
    expect(host.textContent).toContain('需补充：占有率');
  });

  it('names what no figure can cure', async () => {
    const host = await open(
      aGapList({
        blockers: [
          {
            criterion: 'industry',
            title: words('所属行业'),
            requirement: words('属于制造业'),
            indicators: [],
          },
        ],
      }),
    );
    expect(host.querySelector('nz-alert')?.textContent).toContain('属于制造业');
    expect(host.textContent).toContain('没有找到可行的改变');
  });
});
