import { Client } from 'pg';
import { Database } from '../database/database';
import type { Transaction } from '../database/data-source';
import type { NewAuditEntry } from './audit-rows';
import { AuditTrail } from './audit-trail';

const ROUNDS = 10;
const ROUND_MS = 700;
const BATCH = 1_000;
const BATCHES = 10;

export interface AuditWriteCost {
  readonly connections: number;
  readonly plainPerSecond: number;
  readonly auditedPerSecond: number;
  /** What the entry adds to the time of a transaction, as a share of the plain transaction. */
  readonly costShare: number;
}

/**
 * Transactions that insert one row, and the same with one entry on the audit trail, in turns on the
 * same connections; the median of the rounds.
 */
export async function measureAuditWrite(
  urls: { readonly ownerUrl: string; readonly appUrl: string },
  connections: number,
): Promise<AuditWriteCost> {
  await createActs(urls.ownerUrl);
  const database = await Database.forSystem(urls.appUrl, connections);
  try {
    const plain: number[] = [];
    const audited: number[] = [];
    await runRound(database, connections, insertAndRecord);
    for (let round = 0; round < ROUNDS; round += 1) {
      plain.push(await runRound(database, connections, insertAct));
      audited.push(await runRound(database, connections, insertAndRecord));
    }
    const [plainPerSecond, auditedPerSecond] = [median(plain), median(audited)];
    const costShare = plainPerSecond / auditedPerSecond - 1;
    return { connections, plainPerSecond, auditedPerSecond, costShare };
  } finally {
    await database.close();
  }
}

/** @returns entries per second that one transaction writes with 1,000 of them in a call */
export async function measureAuditBatch(appUrl: string): Promise<number> {
  const database = await Database.forSystem(appUrl, 1);
  try {
    const entries = Array.from({ length: BATCH }, (_, index) => entryOf(index));
    const started = process.hrtime.bigint();
    for (let batch = 0; batch < BATCHES; batch += 1) {
      await database.transaction((tx) => TRAIL.append(tx, entries));
    }
    return (BATCH * BATCHES) / secondsSince(started);
  } finally {
    await database.close();
  }
}

const TRAIL = new AuditTrail();

async function insertAct(tx: Transaction): Promise<void> {
  await tx.query(`INSERT INTO audited_act (subject, body) VALUES ($1, '{"grounds": "材料齐全"}')`, [
    SUBJECT,
  ]);
}

async function insertAndRecord(tx: Transaction): Promise<void> {
  await insertAct(tx);
  await TRAIL.append(tx, [entryOf(0)]);
}

const SUBJECT = '6f1c1e0e-7f4b-4a62-9a41-0d3b1d3f9c55';

function entryOf(index: number): NewAuditEntry {
  return {
    act: 'claim.decide',
    account: '2b7e1516-28ae-4d2a-abf7-158809cf4f3c',
    organisation: '0c0b0a09-0807-4605-8403-020100ffeedd',
    subject: SUBJECT,
    outcome: 'done',
    detail: { index, grounds: '材料齐全' },
  };
}

/** @returns transactions per second */
async function runRound(
  database: Database,
  connections: number,
  work: (tx: Transaction) => Promise<void>,
): Promise<number> {
  let done = 0;
  const started = process.hrtime.bigint();
  const worker = async () => {
    while (secondsSince(started) * 1_000 < ROUND_MS) {
      await database.transaction(work);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  return done / secondsSince(started);
}

async function createActs(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(
      `CREATE TABLE IF NOT EXISTS audited_act (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
         subject uuid NOT NULL, body jsonb NOT NULL, at timestamptz NOT NULL DEFAULT now())`,
    );
    await client.query('GRANT INSERT ON audited_act TO tidu_system');
  } finally {
    await client.end();
  }
}

function secondsSince(started: bigint): number {
  return Number(process.hrtime.bigint() - started) / 1e9;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}
