import { TestBed } from '@angular/core/testing';
import { aProblem } from '../../../testing/builders';
import { provideApp, settle, startApp } from '../../../testing/provide-app';
import { RoleTablePage } from './role-table.page';
import { aRoleTable } from './testing/role-builders';

async function open() {
  TestBed.configureTestingModule({ providers: provideApp() });
  const network = await startApp();
  const fixture = TestBed.createComponent(RoleTablePage);
  await settle();
  const request = network.expectOne('/api/v1/roles');
  return { host: fixture.nativeElement as HTMLElement, network, request };
}

function tableOf(host: HTMLElement, kind: string): string[][] {
  const region = host.querySelector(`[role=region][aria-label="${kind}"]`)!;
  return [...region.querySelectorAll('tr')].map((row) =>
    [...row.children].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()),
  );
}

describe('RoleTablePage', () => {
  it('shows which role may do what', async () => {
    const { host, request } = await open();
    request.flush(aRoleTable());
    await settle();
    const [head, ...lines] = tableOf(host, '平台管理');
    expect(head?.map((cell) => cell.split(' ')[0])).toEqual([
      '权限',
      '系统管理员',
      '安全管理员',
      '审计管理员',
    ]);
    const audit = lines.find(([name]) => name?.startsWith('查看审计记录'));
    expect(audit?.slice(1)).toEqual(['无', '无', '✓有']);
  });

  it('says who of the three administrators excludes whom', async () => {
    const { host, request } = await open();
    request.flush(aRoleTable());
    await settle();
    const cards = [...host.querySelectorAll('tidu-separation-panel li')];
    expect(cards.map((card) => card.querySelector('h3')?.textContent)).toEqual([
      '系统管理员',
      '安全管理员',
      '审计管理员',
    ]);
    expect(cards[1]?.textContent).toContain('不能兼任：系统管理员、审计管理员');
  });

  it('lists by role for a phone', async () => {
    const { host, request } = await open();
    request.flush(aRoleTable());
    await settle();
    const sections = [...host.querySelectorAll('.narrow section')];
    const expert = sections.find((one) =>
      one.querySelector('h3')?.textContent.includes('评审专家'),
    );
    const rights = [...expert!.querySelectorAll('li')].map(({ textContent }) => textContent);
    expect(rights).toEqual(['查看机构', '查看成员']);
  });

  it('offers another try when the table does not come', async () => {
    const { host, network, request } = await open();
    request.flush(aProblem({ status: 500, code: 'server.unexpected' }), {
      status: 500,
      statusText: 'Error',
    });
    await settle();
    host.querySelector<HTMLButtonElement>('tidu-load-failure button')?.click();
    await settle();
    network.expectOne('/api/v1/roles').flush(aRoleTable());
    await settle();
    expect(host.querySelectorAll('tidu-role-matrix')).toHaveLength(4);
  });
});
