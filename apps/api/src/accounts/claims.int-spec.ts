import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClaimPage, ClaimView, ProblemView } from '@tidu/contracts';
import { ApiBench } from '../testing/api-bench';
import type { Person } from '../testing/people';

jest.setTimeout(60_000);

const PDF = Buffer.from('%PDF-1.7\n营业执照');
const PAGE = Buffer.from('<html><script>alert(1)</script>');

describe('claims over HTTP', () => {
  let api: ApiBench;
  let address: string;
  let claimant: Person;
  let handler: Person;
  let city: Person;
  let neighbour: Person;

  beforeAll(async () => {
    api = await ApiBench.open({ demo: false });
    const { people } = api;
    claimant = await people.newcomer();
    handler = await people.member(await people.office('county', '330602'), 'handler');
    city = await people.member(await people.office('city', '330600'), 'approver');
    neighbour = await people.member(await people.office('county', '330603'), 'handler');
    address = `${await api.app.getUrl()}/api/v1`;
  }, 60_000);

  afterAll(() => api.close());

  const headersOf = (person: Person) => ({
    ...api.as(person).credentials(),
    'idempotency-key': randomUUID(),
  });

  function upload(person: Person, content: Buffer, query: object = {}): Promise<Response> {
    const body = new FormData();
    body.append('proof', new Blob([new Uint8Array(content)]), '执照 一.pdf');
    const asked = { creditCode: '91330602MA288XXX05', name: '越城新材', division: '330602' };
    const search = new URLSearchParams({ ...asked, ...query }).toString();
    return fetch(`${address}/claims?${search}`, {
      method: 'POST',
      body,
      headers: headersOf(person),
    });
  }

  async function get(person: Person, path: string): Promise<Response> {
    return fetch(address + path, { headers: headersOf(person) });
  }

  async function decide(person: Person, id: string, body: object): Promise<Response> {
    return fetch(`${address}/claims/${id}/decision`, {
      method: 'PUT',
      body: JSON.stringify(body),
      headers: { ...headersOf(person), 'content-type': 'application/json' },
    });
  }

  it('come with their proof, which is saved and never opened as a page', async () => {
    const answer = await upload(claimant, PDF);
    expect(answer.status).toBe(201);
    const claim = (await answer.json()) as ClaimView;
    expect(claim).toMatchObject({
      status: 'open',
      proofName: '执照 一.pdf',
      proofBytes: PDF.length,
    });
    const proof = await get(handler, `/claims/${claim.id}/proof`);
    expect(proof.status).toBe(200);
    expect(Buffer.from(await proof.arrayBuffer())).toEqual(PDF);
    expect(Object.fromEntries(proof.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="proof"; filename*=UTF-8''${encodeURIComponent('执照 一.pdf')}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    expect(await api.trailOf(claim.id)).toEqual(['claim.make done', 'claim.proof done']);
    const own = (await (await get(claimant, '/claims/own')).json()) as ClaimView[];
    expect(own).toEqual([claim]);
  });

  it('are not seen by the next county, and each try leaves a trace', async () => {
    const [claim] = (await (await get(claimant, '/claims/own')).json()) as [ClaimView];
    const page = (await (await get(neighbour, '/claims')).json()) as ClaimPage;
    expect(page).toEqual({ items: [], next: null });
    for (const path of [`/claims/${claim.id}`, `/claims/${claim.id}/proof`]) {
      expect((await get(neighbour, path)).status).toBe(404);
      expect(await api.trailOf(`/api/v1${path}`)).toEqual(['request.not-visible refused']);
    }
    expect((await decide(neighbour, claim.id, { outcome: 'confirmed' })).status).toBe(404);
    expect((await get(claimant, '/claims')).status).toBe(403);
    expect((await get(claimant, `/claims/${claim.id}`)).status).toBe(403);
  });

  it('are confirmed by the county alone and make the claimant an administrator at the next sign-in', async () => {
    const [claim] = (await (await get(claimant, '/claims/own')).json()) as [ClaimView];
    const above = await decide(city, claim.id, { outcome: 'confirmed' });
    expect([above.status, ((await above.json()) as ProblemView).code]).toEqual([
      409,
      'state.not-allowed',
    ]);
    expect((await decide(handler, claim.id, { outcome: 'refused' })).status).toBe(400);
    expect((await decide(handler, claim.id, { outcome: 'open' })).status).toBe(400);
    expect(
      (await decide(handler, claim.id, { outcome: 'confirmed', decidedBy: randomUUID() })).status,
    ).toBe(400);
    const done = await decide(handler, claim.id, { outcome: 'confirmed' });
    const view = (await done.json()) as ClaimView;
    expect([done.status, view.status]).toEqual([200, 'confirmed']);
    expect((await decide(handler, claim.id, { outcome: 'confirmed' })).status).toBe(409);
    const [organisation] = await api.people.ask<{ id: string }>(
      `SELECT id FROM organisation WHERE enterprise_id = $1`,
      [view.enterpriseId],
    );
    const administrator = await api.people.signIn(claimant.accountId, {
      id: organisation?.id ?? '',
      kind: 'enterprise',
    });
    expect((await get(administrator, `/enterprises/${view.enterpriseId}`)).status).toBe(200);
  });

  it.each<[string, Buffer, object, number, string]>([
    ['a page that says to be a PDF', PAGE, {}, 400, 'proof type'],
    ['nothing', Buffer.alloc(0), {}, 400, 'proof type'],
    ['more than 20 MB', Buffer.concat([PDF, Buffer.alloc(30_000_000)]), {}, 413, 'proof max-bytes'],
    ['a place that is too wide', PDF, { division: '330000' }, 400, 'division county'],
    ['a status', PDF, { status: 'confirmed' }, 400, 'status whitelistValidation'],
  ])('are refused with %s, and keep nothing', async (_, content, query, status, fault) => {
    const stored = () => readdir(join(api.home, 'storage', 'claims'));
    const before = await stored();
    const answer = await upload(claimant, content, { creditCode: '91330602MA288XXX06', ...query });
    const problem = (await answer.json()) as ProblemView;
    expect(answer.status).toBe(status);
    expect(problem.errors?.map(({ path, rule }) => `${path} ${rule}`)).toEqual([fault]);
    expect(await stored()).toEqual(before);
  });

  it('need an upload and somebody who has signed in', async () => {
    const query = 'creditCode=91330602MA288XXX06&name=a&division=330602';
    const plain = await fetch(`${address}/claims?${query}`, {
      ...{ method: 'POST', body: '{}' },
      headers: { ...headersOf(claimant), 'content-type': 'application/json' },
    });
    expect([plain.status, ((await plain.json()) as ProblemView).message.en]).toEqual([
      400,
      expect.stringContaining('field proof'),
    ]);
    const nobody = await fetch(`${address}/claims?${query}`, { method: 'POST' });
    expect(nobody.status).toBe(401);
  });
});
