import { randomUUID } from 'node:crypto';
import type { BackTestView, RosterView, ScreeningDetail } from '@tidu/contracts';
import { runAs } from '@tidu/data-access';
import { SYSTEM } from '@tidu/domain';
import {
  AssessChunk,
  BuildRequestedRoster,
  chinaToday,
  CompareChunk,
  RunBackTest,
  RunScreening,
} from '@tidu/server';
import type { ApiBench } from './api-bench';
import type { Caller } from './caller';
import type { Person, TestOrganisation } from './people';

const PACK = 'CN-GRADIENT-2026/little-giant';
const AS_OF = '2022-06-30';
const WEEK_MS = 7 * 86_400_000;
/** What assessing asks for in a query. */
export const EVALUATION = { pack: PACK, procedure: 'recognition', asOf: AS_OF } as const;

/** A county office with people and work of its own, all of it made by its API. */
export interface County {
  readonly division: string;
  readonly office: TestOrganisation;
  /** Handles, approves, leads, publishes and inspects. */
  readonly officer: Person;
  readonly enterprise: string;
  readonly screening: string;
  readonly roster: string;
  readonly backTest: string;
  readonly draft: string;
  readonly importRun: string;
  readonly invitation: string;
  readonly substitution: string;
  readonly claim: string;
  readonly token: string;
}

/** Lets a county do a piece of each kind of work. */
export async function workOfCounty(
  api: ApiBench,
  division: string,
  source: string,
): Promise<County> {
  const { people } = api;
  const office = await people.office('county', division);
  const officer = await people.member(
    office,
    'handler',
    'approver',
    'leader',
    'publisher',
    'inspector',
  );
  const caller = api.as(officer);
  const idOf = (path: string, body: unknown) => created(caller, path, body);
  const screening = await idOf('/screenings', { ...EVALUATION, division });
  await runAs(SYSTEM, () => runScreening(api, screening));
  const backTest = await idOf('/back-tests', {
    ...EVALUATION,
    baseline: PACK,
    candidate: PACK,
    division,
    pack: undefined,
  });
  await runAs(SYSTEM, () => runBackTest(api, backTest));
  const { id: roster } = (await caller.post<RosterView>(`/screenings/${screening}/rosters`, {}))
    .body;
  await runAs(SYSTEM, () => api.app.get(BuildRequestedRoster, { strict: false }).execute(roster));
  const substitute = await people.member(office, 'handler');
  return {
    division,
    office,
    officer,
    enterprise: await firstEnterprise(api, division),
    screening,
    roster,
    backTest,
    draft: await idOf('/rule-pack-drafts', { name: `草案 ${division}`, source }),
    importRun: await upload(caller, division),
    invitation: await idOf(`/organisations/${office.id}/invitations`, {
      email: `${randomUUID()}@example.cn`,
      roles: ['handler'],
    }),
    substitution: await idOf('/substitutions', {
      principalId: officer.accountId,
      substituteId: substitute.accountId,
      from: chinaToday(new Date()),
      until: chinaToday(new Date(Date.now() + WEEK_MS)),
    }),
    claim: await claimIn(api, division),
    token: await idOf('/account/tokens', {
      name: '令牌',
      permissions: ['enterprise.read'],
      days: 1,
    }),
  };
}

async function created(caller: Caller, path: string, body: unknown): Promise<string> {
  const answer = await caller.post<{ id?: string; draftId?: string }>(path, body);
  const id = answer.body.draftId ?? answer.body.id;
  if (answer.status >= 300 || id === undefined) {
    throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  }
  return id;
}

async function firstEnterprise(api: ApiBench, division: string): Promise<string> {
  const [row] = await api.people.ask<{ id: string }>(
    `SELECT id FROM enterprise WHERE division_code = $1 ORDER BY id LIMIT 1`,
    [division],
  );
  return row?.id ?? '';
}

async function claimIn(api: ApiBench, division: string): Promise<string> {
  const [row] = await api.people.ask<{ id: string }>(
    `INSERT INTO enterprise_claim (account_id, credit_code, name, division_code, proof_name,
       proof_type, proof_bytes, proof_sha256, proof_key)
     VALUES ($1, '91330100799655058B', '企业', $2, 'a.pdf', 'application/pdf', 1,
       repeat('0', 64), 'claims/none') RETURNING id`,
    [await api.people.account(), division],
  );
  return row?.id ?? '';
}

/** A small file with a mapping of its own, as a browser sends it. */
async function upload(caller: Caller, division: string): Promise<string> {
  const mapping = `format: tidu-import-mapping/1
title: { zh: 测试, en: test }
source: { kind: test, title: 测试 }
identity: { creditCode: 代码 }
name: 企业名称
division: 县区
year: 年份
indicators: [{ indicator: revenue, column: 营收, unit: 元 }]
`;
  const table = `代码,企业名称,县区,年份,营收\n91330100799655058B,测试,${division},2023,1\n`;
  const part = (name: string, file: string, text: string) =>
    `--limit\r\nContent-Disposition: form-data; name="${name}"; filename="${file}"\r\n\r\n${text}\r\n`;
  const answer = await caller.send('POST', '/imports?dryRun=true', {
    body: `${part('file', 'a.csv', table)}${part('mappingFile', 'a.yaml', mapping)}--limit--\r\n`,
    headers: {
      'content-type': 'multipart/form-data; boundary=limit',
      'idempotency-key': randomUUID(),
    },
  });
  return (JSON.parse(answer.body) as { id: string }).id;
}

async function runScreening({ app }: ApiBench, id: ScreeningDetail['id']): Promise<void> {
  const [runs, chunks] = [
    app.get(RunScreening, { strict: false }),
    app.get(AssessChunk, { strict: false }),
  ];
  for (const ordinal of (await runs.plan(id)) ?? []) await chunks.execute(id, ordinal);
  await runs.finish(id);
}

async function runBackTest({ app }: ApiBench, id: BackTestView['id']): Promise<void> {
  const [runs, chunks] = [
    app.get(RunBackTest, { strict: false }),
    app.get(CompareChunk, { strict: false }),
  ];
  for (const ordinal of (await runs.plan(id)) ?? []) await chunks.execute(id, ordinal);
  await runs.finish(id);
}
