import { TestBed } from '@angular/core/testing';
import { provideApp, settle, startApp } from '../../testing/provide-app';
import { YearGridComponent } from './year-grid.component';
import { monthsOf, type CalendarDay } from './year-months';

async function open() {
  localStorage.clear();
  TestBed.configureTestingModule({ providers: provideApp() });
  await startApp();
  const fixture = TestBed.createComponent(YearGridComponent);
  const holiday = { date: '2026-01-01', kind: 'holiday' as const, name: '元旦', edited: false };
  fixture.componentRef.setInput('year', 2026);
  fixture.componentRef.setInput('months', monthsOf(2026, [holiday]));
  document.body.append(fixture.nativeElement as HTMLElement);
  await settle();
  const host = fixture.nativeElement as HTMLElement;
  const press = async (key: string): Promise<string | undefined> => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    await settle();
    return (document.activeElement as HTMLElement).dataset['date'];
  };
  return { fixture, host, press };
}

describe('YearGridComponent', () => {
  it('lets Tab reach one day only', async () => {
    const { host } = await open();
    const reachable = host.querySelectorAll<HTMLElement>('button[tabindex="0"]');
    expect([...reachable].map(({ dataset }) => dataset['date'])).toEqual(['2026-01-01']);
  });

  it('moves by day and week with the arrow keys, and not out of the year', async () => {
    const { host, press } = await open();
    host.querySelector<HTMLElement>('[data-date="2026-01-01"]')?.focus();
    expect(await press('ArrowLeft')).toBe('2026-01-01');
    expect(await press('ArrowRight')).toBe('2026-01-02');
    expect(await press('ArrowDown')).toBe('2026-01-09');
    expect(await press('ArrowUp')).toBe('2026-01-02');
  });

  it('says in words what the colours say, and passes on the day that is chosen', async () => {
    const { host, fixture } = await open();
    const chosen: CalendarDay[] = [];
    fixture.componentInstance.chosen.subscribe((day) => chosen.push(day));
    const first = host.querySelector<HTMLElement>('[data-date="2026-01-01"]');
    expect(first?.getAttribute('aria-label')).toBe('2026 年一月1 日 休息日 元旦');
    first?.click();
    expect(chosen.map(({ date }) => date)).toEqual(['2026-01-01']);
  });
});
