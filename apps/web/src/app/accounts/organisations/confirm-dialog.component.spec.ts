import { TestBed } from '@angular/core/testing';
import { Subject, throwError } from 'rxjs';
import { words } from '../../../testing/builders';
import { provideApp, settle, startApp } from '../../../testing/provide-app';
import { ApiFailure } from '../../api/api-failure';
import { ConfirmDialogComponent } from './confirm-dialog.component';

async function open(act: (key: string) => unknown) {
  TestBed.configureTestingModule({ providers: provideApp() });
  await startApp();
  const fixture = TestBed.createComponent(ConfirmDialogComponent);
  const inputs = { heading: '移除王芳', text: '不再是成员。', label: '移除', act };
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  const closed: boolean[] = [];
  fixture.componentInstance.closed.subscribe((done) => closed.push(done));
  await settle();
  const press = async (text: string): Promise<void> => {
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('.ant-modal-footer button')];
    buttons.find(({ textContent }) => textContent.trim() === text)?.click();
    await settle();
  };
  return { closed, press };
}

describe('ConfirmDialogComponent', () => {
  afterEach(() => TestBed.resetTestingModule());

  it('does nothing before it is confirmed', async () => {
    const act = jest.fn();
    const { closed, press } = await open(act);
    await press('取消');
    expect(act).not.toHaveBeenCalled();
    expect(closed).toEqual([false]);
  });

  it('does it once, however often the button is pressed, and stays open until it is done', async () => {
    const answer = new Subject<void>();
    const act = jest.fn(() => answer);
    const { closed, press } = await open(act);
    await press('移除');
    await press('移除');
    await press('取消');
    expect(act).toHaveBeenCalledTimes(1);
    expect(closed).toEqual([]);
    answer.next();
    expect(closed).toEqual([true]);
  });

  it('says why it was refused, and tries again under the same key', async () => {
    const keys: string[] = [];
    const refusal = new ApiFailure(409, 'state.not-allowed', words('唯一的负责人'));
    const { closed, press } = await open((key) => {
      keys.push(key);
      return throwError(() => refusal);
    });
    await press('移除');
    expect(document.querySelector('[role=alert]')?.textContent).toContain('唯一的负责人');
    await press('移除');
    expect(keys).toHaveLength(2);
    expect(keys[1]).toBe(keys[0]);
    expect(closed).toEqual([]);
  });
});
