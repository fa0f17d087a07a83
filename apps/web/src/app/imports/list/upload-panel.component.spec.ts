import { Location } from '@angular/common';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { anImportRun, aProblem, words } from '../../../testing/builders';
import { provideApp, settle, startApp } from '../../../testing/provide-app';
import { UploadPanelComponent } from './upload-panel.component';

@Component({
  selector: 'tidu-probe',
  template: '',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class ProbePage {}

const MAPPING = { name: 'listed', title: words('上市公司'), columns: ['year', 'revenue'] };

async function open() {
  TestBed.configureTestingModule({
    providers: provideApp([{ path: 'imports/:id', component: ProbePage }]),
  });
  const network = await startApp();
  const fixture = TestBed.createComponent(UploadPanelComponent);
  fixture.componentRef.setInput('mappings', [MAPPING]);
  await settle();
  const host = fixture.nativeElement as HTMLElement;
  const button = host.querySelector<HTMLButtonElement>('button.ant-btn-primary')!;
  return { host, network, button };
}

async function choose(host: HTMLElement, file: File): Promise<void> {
  const field = host.querySelector<HTMLInputElement>('input[type=file]')!;
  Object.defineProperty(field, 'files', { value: [file], configurable: true });
  field.dispatchEvent(new Event('change'));
  await settle();
}

describe('UploadPanelComponent', () => {
  it('waits for a file', async () => {
    const { button } = await open();
    expect(button.disabled).toBe(true);
  });

  it('shows the size of the file and tries the import with the stored mapping', async () => {
    const { host, network, button } = await open();
    await choose(host, new File(['a'.repeat(2048)], '企业.csv'));
    expect(host.textContent).toContain('企业.csv');
    expect(host.textContent).toContain('2 KB');
    button.click();
    await settle();
    const { request } = network.expectOne(({ url }) => url === '/api/v1/imports');
    expect(request.params.toString()).toBe('mapping=listed&dryRun=true');
    expect((request.body as FormData).get('file')).toBeInstanceOf(File);
  });

  it('refuses a file above the limit before it is sent', async () => {
    const { host, button } = await open();
    const large = new File(['a'], 'large.csv');
    Object.defineProperty(large, 'size', { value: 100 * 1024 * 1024 + 1 });
    await choose(host, large);
    expect(host.textContent).toContain('文件超过 100 MB');
    expect(button.disabled).toBe(true);
  });

  it('goes to the run, or says why there is none', async () => {
    const { host, network, button } = await open();
    await choose(host, new File(['a'], 'a.csv'));
    button.click();
    await settle();
    const first = network.expectOne(({ url }) => url === '/api/v1/imports');
    first.flush(
      aProblem({ errors: [{ path: 'file', rule: 'empty', message: words('文件是空的') }] }),
      {
        status: 422,
        statusText: 'Unprocessable',
      },
    );
    await settle();
    expect(host.querySelector('[role=alert]')?.textContent).toContain('文件是空的');
    button.click();
    await settle();
    const second = network.expectOne(({ url }) => url === '/api/v1/imports');
    second.flush(anImportRun({ id: 'i7' }), { status: 202, statusText: 'Accepted' });
    await settle();
    expect(TestBed.inject(Location).path()).toBe('/imports/i7');
  });
});
