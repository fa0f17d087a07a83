import { TestBed } from '@angular/core/testing';
import { FailureStateComponent } from './failure-state.component';

describe('FailureStateComponent', () => {
  it('announces itself and offers another try', async () => {
    const fixture = TestBed.createComponent(FailureStateComponent);
    fixture.componentRef.setInput('title', '没有加载成功');
    fixture.componentRef.setInput('retryLabel', '重试');
    let tries = 0;
    fixture.componentInstance.retry.subscribe(() => (tries += 1));
    await fixture.whenStable();
    const host = fixture.nativeElement as HTMLElement;
    expect(host.getAttribute('role')).toBe('alert');
    host.querySelector('button')?.click();
    expect(tries).toBe(1);
  });

  it('has no button where another try would not help', async () => {
    const fixture = TestBed.createComponent(FailureStateComponent);
    fixture.componentRef.setInput('title', '没有找到');
    await fixture.whenStable();
    expect((fixture.nativeElement as HTMLElement).querySelector('button')).toBeNull();
  });
});
