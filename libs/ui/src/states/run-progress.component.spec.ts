import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { RunProgressComponent } from './run-progress.component';

async function show(done: number, total: number): Promise<ComponentFixture<RunProgressComponent>> {
  const fixture = TestBed.createComponent(RunProgressComponent);
  fixture.componentRef.setInput('done', done);
  fixture.componentRef.setInput('total', total);
  fixture.componentRef.setInput('label', '摸排进度');
  await fixture.whenStable();
  return fixture;
}

function percentOf(fixture: ComponentFixture<RunProgressComponent>): string | null | undefined {
  const bar = (fixture.nativeElement as HTMLElement).querySelector('[role=progressbar]');
  return bar?.getAttribute('aria-valuenow');
}

describe('RunProgressComponent', () => {
  it('tells the numbers and the per cent', async () => {
    const fixture = await show(239, 570);
    expect(percentOf(fixture)).toBe('41');
    expect((fixture.nativeElement as HTMLElement).textContent).toContain('239 / 570');
  });

  it('does not reach 100 before the last one is done', async () => {
    expect(percentOf(await show(99_999, 100_000))).toBe('99');
    expect(percentOf(await show(100_000, 100_000))).toBe('100');
  });

  it('stands at zero while the total is not known', async () => {
    expect(percentOf(await show(0, 0))).toBe('0');
  });
});
