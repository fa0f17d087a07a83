import { TestBed } from '@angular/core/testing';
import type { CheckpointView } from '@tidu/contracts';
import { provideApp, settle, startApp } from '../../../testing/provide-app';
import { aCheckpoint } from '../testing/audit-builders';
import { CheckpointsPage } from './checkpoints.page';

async function open(items: CheckpointView[]) {
  TestBed.configureTestingModule({ providers: provideApp() });
  const network = await startApp();
  const fixture = TestBed.createComponent(CheckpointsPage);
  await settle();
  network.expectOne('/api/v1/audit/checkpoints').flush({ items, publicKey: 'MCowBQYDK2VwAyEA' });
  await settle();
  return { host: fixture.nativeElement as HTMLElement };
}

describe('CheckpointsPage', () => {
  it('lists the signed states, the newest first, and how to verify by them', async () => {
    const { host } = await open([
      aCheckpoint(),
      aCheckpoint({ day: '2026-11-21', sequence: 2345 }),
    ]);
    const lines = [...host.querySelectorAll('tbody tr')];
    expect(lines.map((line) => line.querySelector('td')?.textContent)).toEqual([
      '2026-11-21',
      '2026-11-20',
    ]);
    expect(host.querySelector('pre')?.textContent).toContain(
      'verify-audit --checkpoints tidu-audit-checkpoints-2026-11-21.jsonl',
    );
    expect(host.querySelector('nz-alert')).toBeNull();
  });

  it('warns that the file holds only the key of the present', async () => {
    const { host } = await open([aCheckpoint(), aCheckpoint({ day: '2026-11-21', keyId: 'k2' })]);
    expect(host.querySelector('nz-alert')?.textContent).toContain('不止一把密钥');
  });

  it('hands the file to the browser', async () => {
    const { host } = await open([aCheckpoint()]);
    const saved: { name: string; text: Promise<string> }[] = [];
    let text: Promise<string> = Promise.resolve('');
    const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      saved.push({ name: this.download, text });
    });
    URL.createObjectURL = (blob: Blob): string => {
      text = new Promise((resolve) => {
        const reader = new FileReader();
        reader.onload = () => resolve(reader.result as string);
        reader.readAsText(blob);
      });
      return 'blob:checkpoints';
    };
    URL.revokeObjectURL = (): void => undefined;
    host.querySelector<HTMLButtonElement>('button.ant-btn-primary')?.click();
    await settle();
    click.mockRestore();
    expect(saved[0]?.name).toBe('tidu-audit-checkpoints-2026-11-20.jsonl');
    const lines = (await saved[0]?.text)?.trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines?.[1]).toContain('"sequence":1234');
  });

  it('says when there are none yet, and offers no file', async () => {
    const { host } = await open([]);
    expect(host.textContent).toContain('还没有检查点');
    expect(host.querySelector('button.ant-btn-primary')).toBeNull();
  });
});
