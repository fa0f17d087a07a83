import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

const COLUMNS = 'enterprise_id, indicator, year, as_of, value, source_id';

/**
 * The least that any import must do on this machine: COPY the same facts into an equal table with
 * equal indexes.
 * @param file where the facts are kept in between
 * @returns seconds
 */
export async function measureFactFloor(url: string, file: string): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await pipeline(
      client.query(copyTo(`COPY (SELECT ${COLUMNS} FROM fact) TO STDOUT`)),
      createWriteStream(file),
    );
    await client.query('CREATE TABLE fact_floor (LIKE fact INCLUDING ALL)');
    const started = process.hrtime.bigint();
    await pipeline(
      createReadStream(file),
      client.query(copyFrom(`COPY fact_floor (${COLUMNS}) FROM STDIN`)),
    );
    return Number(process.hrtime.bigint() - started) / 1e9;
  } finally {
    await client.query('DROP TABLE IF EXISTS fact_floor');
    await client.end();
  }
}
