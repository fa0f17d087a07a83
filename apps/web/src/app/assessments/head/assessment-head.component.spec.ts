import { TestBed } from '@angular/core/testing';
import type { SessionView } from '@tidu/contracts';
import { anOrganisation, aSession, signIn } from '../../../testing/account-builders';
import { provideApp, settle, startApp } from '../../../testing/provide-app';
import { AssessmentHeadComponent } from './assessment-head.component';

async function trailOf(session: SessionView): Promise<(string | null)[]> {
  TestBed.configureTestingModule({ providers: provideApp() });
  await startApp();
  signIn(session);
  const fixture = TestBed.createComponent(AssessmentHeadComponent);
  fixture.componentRef.setInput('enterpriseId', 'e1');
  fixture.componentRef.setInput('tab', 'ladder');
  await settle();
  const host = fixture.nativeElement as HTMLElement;
  return [...host.querySelectorAll('nz-breadcrumb a')].map((link) => link.getAttribute('href'));
}

describe('AssessmentHeadComponent', () => {
  it('leads an office back to the enterprise and to the list', async () => {
    expect(await trailOf(aSession())).toEqual(['/enterprises', '/enterprises/e1']);
  });

  it('leads the people of an enterprise back to their own alone', async () => {
    const organisation = anOrganisation({ kind: 'enterprise', level: null, enterpriseId: 'e1' });
    expect(await trailOf(aSession({ organisation }, ['enterpriseEditor']))).toEqual([
      '/enterprises/e1',
    ]);
  });
});
