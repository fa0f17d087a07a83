import type { ScreeningView } from '@tidu/contracts';
import { ApiBench } from '../testing/api-bench';
import type { Person } from '../testing/people';

/** One look at who asks, and some time for a slow machine. */
const SOON_MS = 15_000;

jest.setTimeout(60_000);

let api: ApiBench;
let screening: string;

beforeAll(async () => {
  api = await ApiBench.open({ demo: false });
  // No worker is there, so it never ends, and neither would its events.
  const { body } = await api.post<ScreeningView>('/screenings', {
    pack: 'CN-GRADIENT-2026/little-giant',
    procedure: 'recognition',
    asOf: '2022-06-30',
    division: '33',
  });
  screening = body.id;
});
afterAll(() => api.close());

const handler = async (): Promise<Person> =>
  api.people.member(await api.people.office('ministry', '000000'), 'handler');

/** Listens until the stream ends. @returns whether it did so soon */
async function endsSoon(headers: Record<string, string>, begun: () => Promise<unknown>) {
  const stop = new AbortController();
  const url = `${await api.app.getUrl()}/api/v1/screenings/${screening}/events`;
  const answer = await fetch(url, { headers, signal: stop.signal });
  const reader = answer.body?.getReader();
  expect([answer.status, (await reader?.read())?.done]).toEqual([200, false]);
  await begun();
  const late = setTimeout(() => stop.abort(), SOON_MS);
  let isEnded = false;
  // A connection that breaks has ended as well.
  while (!isEnded) isEnded = (await reader?.read().catch(() => undefined))?.done ?? true;
  clearTimeout(late);
  return !stop.signal.aborted;
}

describe('server-sent events', () => {
  it('end soon after the session of whoever listens', async () => {
    const person = await handler();
    const end = () =>
      api.people.ask('UPDATE account_session SET ended_at = now() WHERE id = $1', [
        person.sessionId,
      ]);
    expect(await endsSoon(api.as(person).credentials(), end)).toBe(true);
  });

  it('end soon after the roles have changed, or the token was revoked', async () => {
    const person = await handler();
    const token = await api.people.apiToken(person, ['screening.read']);
    const [byRole, byToken] = await Promise.all([
      endsSoon(api.as(person).credentials(), () =>
        api.people.ask(`UPDATE membership SET roles = '{inspector}' WHERE account_id = $1`, [
          person.accountId,
        ]),
      ),
      endsSoon({ authorization: `Bearer ${token}` }, () =>
        api.people.ask('UPDATE api_token SET revoked_at = now() WHERE account_id = $1', [
          person.accountId,
        ]),
      ),
    ]);
    expect([byRole, byToken]).toEqual([true, true]);
  });

  it('go on for whoever is still signed in', async () => {
    const person = await handler();
    expect(await endsSoon(api.as(person).credentials(), async () => undefined)).toBe(false);
  });
});
