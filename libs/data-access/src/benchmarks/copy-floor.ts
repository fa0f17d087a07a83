import { createReadStream, createWriteStream } from 'node:fs';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

const COLUMNS = `screening_id, enterprise_id, enterprise_name, credit_code, division_code,
  verdict, pool, statuses, item_values`;

/**
 * The least that any screening must do on this machine: COPY the same facts out of the database
 * and COPY the same results into an equal table with equal indexes.
 * @param file where the results are kept in between
 * @returns seconds for the two together
 */
export async function measureCopyFloor(
  url: string,
  screeningId: string,
  file: string,
): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await pipeline(
      client.query(
        copyTo(`COPY (SELECT ${COLUMNS} FROM assessment WHERE screening_id = '${screeningId}'
          ORDER BY enterprise_id) TO STDOUT`),
      ),
      createWriteStream(file),
    );
    await client.query('DROP TABLE IF EXISTS assessment_floor');
    await client.query('CREATE TABLE assessment_floor (LIKE assessment INCLUDING ALL)');
    const started = process.hrtime.bigint();
    await pipeline(client.query(copyTo(FACTS_OUT)), discard());
    await pipeline(
      createReadStream(file),
      client.query(copyFrom(`COPY assessment_floor (${COLUMNS}) FROM STDIN`)),
    );
    return Number(process.hrtime.bigint() - started) / 1e9;
  } finally {
    await client.query('DROP TABLE IF EXISTS assessment_floor');
    await client.end();
  }
}

const FACTS_OUT = `COPY (
  SELECT e.id, e.name, e.credit_code, e.division_code, e.industry_code, f.facts
  FROM enterprise e LEFT JOIN fact_sheet f ON f.enterprise_id = e.id ORDER BY e.id
) TO STDOUT`;

function discard(): Writable {
  return new Writable({
    write: (_chunk, _encoding, done) => {
      done();
    },
  });
}
