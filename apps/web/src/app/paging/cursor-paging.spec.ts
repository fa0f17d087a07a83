import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { provideApp } from '../../testing/provide-app';
import { CursorPaging } from './cursor-paging';

@Component({
  selector: 'tidu-probe',
  template: '{{ after() }}',
  providers: [CursorPaging],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class ProbePage {
  readonly after = input<string>();
  readonly paging = inject(CursorPaging);
}

async function open(url: string): Promise<{ page: ProbePage; steps: () => Promise<void> }> {
  TestBed.configureTestingModule({
    providers: provideApp([{ path: 'list', component: ProbePage }]),
  });
  const harness = await RouterTestingHarness.create();
  const page = await harness.navigateByUrl(url, ProbePage);
  return { page, steps: () => harness.fixture.whenStable() };
}

describe('CursorPaging', () => {
  it('steps forward and back through the pages it has seen', async () => {
    const { page, steps } = await open('/list');
    const seen: (string | undefined)[] = [];
    for (const step of [() => page.paging.next('B'), () => page.paging.next('C')]) {
      step();
      await steps();
      seen.push(page.after());
    }
    expect(page.paging.number()).toBe(3);
    for (let back = 0; back < 2; back += 1) {
      page.paging.previous();
      await steps();
      seen.push(page.after());
    }
    expect(seen).toEqual(['B', 'C', 'B', undefined]);
    expect(page.paging.number()).toBe(1);
    expect(page.paging.hasPrevious()).toBe(false);
  });

  it('goes from a page opened by a link back to the first one', async () => {
    const { page, steps } = await open('/list?after=C');
    expect(page.paging.number()).toBeUndefined();
    expect(page.paging.hasPrevious()).toBe(true);
    page.paging.previous();
    await steps();
    expect(page.after()).toBeUndefined();
  });

  it('starts again at the first page when a filter changes', async () => {
    const { page, steps } = await open('/list');
    page.paging.next('B');
    await steps();
    await TestBed.inject(Router).navigate([], { queryParams: { pool: 'sprint' } });
    await steps();
    expect(page.paging.number()).toBe(1);
  });
});
