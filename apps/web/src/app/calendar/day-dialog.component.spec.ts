import { TestBed } from '@angular/core/testing';
import { provideApp, settle, startApp } from '../../testing/provide-app';
import { DayDialogComponent } from './day-dialog.component';
import type { CalendarDay } from './year-months';

const PLAIN: CalendarDay = {
  date: '2026-11-20',
  day: 20,
  weekend: false,
  working: true,
  special: undefined,
};
const EDITED: CalendarDay = {
  ...PLAIN,
  working: false,
  special: { date: '2026-11-20', kind: 'holiday', name: '防台风停工', edited: true },
};

async function open(day: CalendarDay) {
  localStorage.clear();
  TestBed.configureTestingModule({ providers: provideApp() });
  const network = await startApp();
  const fixture = TestBed.createComponent(DayDialogComponent);
  fixture.componentRef.setInput('day', day);
  const closed: boolean[] = [];
  fixture.componentInstance.closed.subscribe((changed) => closed.push(changed));
  await settle();
  const press = async (words: string): Promise<void> => {
    const buttons = [...document.querySelectorAll('button')];
    buttons.find(({ textContent }) => textContent.trim() === words)?.click();
    await settle();
  };
  return { network, closed, press };
}

describe('DayDialogComponent', () => {
  afterEach(() => TestBed.resetTestingModule());

  it('proposes the opposite of the day and asks for a name', async () => {
    const { network, press } = await open(PLAIN);
    const chosen = document.querySelector<HTMLInputElement>('input[type=radio]:checked');
    expect(chosen?.closest('label')?.textContent).toContain('休息日');
    await press('保存');
    network.expectNone('/api/v1/calendar/days/2026-11-20');
    expect(document.body.textContent).toContain('请填写名称');
  });

  it('saves the day under the key of the action', async () => {
    const { network, closed, press } = await open(EDITED);
    await press('保存');
    const request = network.expectOne({
      method: 'PUT',
      url: '/api/v1/calendar/days/2026-11-20',
    });
    expect(request.request.body).toEqual({ kind: 'holiday', name: '防台风停工' });
    expect(request.request.headers.has('Idempotency-Key')).toBe(true);
    request.flush({});
    expect(closed).toEqual([true]);
  });

  it('puts the published day back', async () => {
    const { network, closed, press } = await open(EDITED);
    await press('恢复公布的安排');
    network.expectOne({ method: 'DELETE', url: '/api/v1/calendar/days/2026-11-20' }).flush(null);
    expect(closed).toEqual([true]);
  });
});
