import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { PagerComponent } from './pager.component';

async function show(
  hasPrevious: boolean,
  hasNext: boolean,
): Promise<ComponentFixture<PagerComponent>> {
  const fixture = TestBed.createComponent(PagerComponent);
  fixture.componentRef.setInput('hasPrevious', hasPrevious);
  fixture.componentRef.setInput('hasNext', hasNext);
  fixture.componentRef.setInput('label', '分页');
  fixture.componentRef.setInput('previousLabel', '上一页');
  fixture.componentRef.setInput('nextLabel', '下一页');
  await fixture.whenStable();
  return fixture;
}

function buttonsOf(fixture: ComponentFixture<PagerComponent>): HTMLButtonElement[] {
  return Array.from((fixture.nativeElement as HTMLElement).querySelectorAll('button'));
}

describe('PagerComponent', () => {
  it('shows nothing when there is one page only', async () => {
    expect(buttonsOf(await show(false, false))).toEqual([]);
  });

  it('offers only the steps that there are', async () => {
    const buttons = buttonsOf(await show(false, true));
    expect(buttons.map(({ disabled }) => disabled)).toEqual([true, false]);
  });

  it('says which way the reader wants to go', async () => {
    const fixture = await show(true, true);
    const steps: string[] = [];
    fixture.componentInstance.previous.subscribe(() => steps.push('previous'));
    fixture.componentInstance.next.subscribe(() => steps.push('next'));
    const [previous, next] = buttonsOf(fixture);
    next?.click();
    previous?.click();
    expect(steps).toEqual(['next', 'previous']);
  });
});
