import { Location } from '@angular/common';
import { HttpEventType } from '@angular/common/http';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { By } from '@angular/platform-browser';
import { RouterTestingHarness } from '@angular/router/testing';
import { aProblem, words } from '../../../../testing/builders';
import { provideApp, settle, startApp } from '../../../../testing/provide-app';
import { DivisionPickerComponent } from '../../../divisions/division-picker.component';
import { aClaim } from '../testing/claim-builders';
import { MakeClaimPage } from './make-claim.page';

@Component({
  selector: 'tidu-probe',
  template: '',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class ProbePage {}

/** Its check character fits. */
const CODE = '91330600609780226Y';

async function open() {
  TestBed.configureTestingModule({
    providers: provideApp([
      { path: 'claims/new', component: MakeClaimPage },
      { path: 'claims', component: ProbePage },
    ]),
  });
  const network = await startApp();
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl('/claims/new');
  await settle();
  const host = harness.fixture.nativeElement as HTMLElement;
  const type = async (field: string, text: string): Promise<void> => {
    const input = host.querySelector<HTMLInputElement>(`#${field}`)!;
    input.value = text;
    input.dispatchEvent(new Event('input'));
    input.dispatchEvent(new Event('blur'));
    await settle();
  };
  const pick = async (prefix: string, below: unknown[] = []): Promise<void> => {
    const picker = harness.fixture.debugElement.query(By.directive(DivisionPickerComponent));
    (picker.componentInstance as DivisionPickerComponent).prefix.set(prefix);
    await settle();
    for (const request of network.match(({ url }) => url === '/api/v1/divisions')) {
      request.flush(below);
    }
    await settle();
  };
  const choose = async (file: File): Promise<void> => {
    const field = host.querySelector<HTMLInputElement>('input[type=file]')!;
    Object.defineProperty(field, 'files', { value: [file], configurable: true });
    field.dispatchEvent(new Event('change'));
    await settle();
  };
  const submit = async (): Promise<void> => {
    host.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    await settle();
  };
  const fill = async (): Promise<void> => {
    await type('credit-code', CODE);
    await type('enterprise-name', '绍兴某某精密机械有限公司');
    await pick('330602');
    await choose(new File(['%PDF-1.7'], '营业执照.pdf'));
  };
  return { host, network, type, pick, choose, submit, fill };
}

const isClaim = ({ url }: { url: string }): boolean => url === '/api/v1/claims';

describe('MakeClaimPage', () => {
  it('names everything that is missing, and sends nothing', async () => {
    const { host, network, submit } = await open();
    await submit();
    for (const words of [
      '请填写 18 位统一社会信用代码',
      '请填写企业名称',
      '请选到县（市、区）；',
      '请选择证明文件',
    ]) {
      expect(host.textContent).toContain(words);
    }
    network.expectNone(isClaim);
  });

  it('folds full width letters of a code, and only warns of a check character', async () => {
    const { host, type } = await open();
    await type('credit-code', '９１３３０６００６０９７８０２２６Ｙ');
    expect(host.textContent).not.toContain('校验位与国家标准');
    await type('credit-code', `${CODE.slice(0, 17)}0`);
    expect(host.textContent).toContain('校验位与国家标准');
    expect(host.querySelector('.ant-form-item-explain')).toBeNull();
  });

  it('takes a city without counties as the place, and no other city', async () => {
    const { host, network, fill, pick, submit } = await open();
    await fill();
    await pick('3306', [{ code: '330602', name: '越城区', level: 'county', parentCode: '330600' }]);
    await submit();
    network.expectNone(isClaim);
    expect(host.textContent).toContain('东莞、中山等不设区县的市选到市');
    await pick('4419');
    await submit();
    expect(network.expectOne(isClaim).request.params.get('division')).toBe('441900');
  });

  it('refuses a file that the service would not take', async () => {
    const { host, network, fill, choose, submit } = await open();
    await fill();
    await choose(new File(['a'], '执照.docx'));
    expect(host.textContent).toContain('只能上传 PDF、JPEG 或 PNG');
    await submit();
    network.expectNone(isClaim);
  });

  it('sends the claim, shows how far the file is, and goes to one’s own claims', async () => {
    const { host, network, fill, submit } = await open();
    await fill();
    await submit();
    const sent = network.expectOne(isClaim);
    expect(sent.request.params.get('creditCode')).toBe(CODE);
    expect(sent.request.params.get('division')).toBe('330602');
    expect((sent.request.body as FormData).get('proof')).toBeInstanceOf(File);
    expect(sent.request.headers.has('Idempotency-Key')).toBe(true);
    sent.event({ type: HttpEventType.UploadProgress, loaded: 512, total: 1024 });
    await settle();
    expect(host.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow')).toBe('50');
    await submit();
    network.expectNone(isClaim);
    sent.flush(aClaim(), { status: 201, statusText: 'Created' });
    await settle();
    expect(TestBed.inject(Location).path()).toBe('/claims');
  });

  it('keeps what was filled in when the service refuses, and tries under the same key', async () => {
    const { host, network, fill, submit } = await open();
    await fill();
    await submit();
    const first = network.expectOne(isClaim);
    first.flush(
      aProblem({ errors: [{ path: 'proof', rule: 'kind', message: words('文件不是 PDF') }] }),
      { status: 422, statusText: 'Unprocessable' },
    );
    await settle();
    expect(host.querySelector('[role=alert]')?.textContent).toContain('文件不是 PDF');
    expect(host.textContent).toContain('营业执照.pdf');
    await submit();
    const second = network.expectOne(isClaim);
    expect(second.request.headers.get('Idempotency-Key')).toBe(
      first.request.headers.get('Idempotency-Key'),
    );
  });
});
