import type { ExceptionalDay } from '@tidu/domain';
import type { Transaction } from '../database/data-source';

export interface CalendarDay extends ExceptionalDay {
  readonly name: string;
  /** Changed by hand in this office. */
  readonly edited: boolean;
}

/** What the State Council published, by a source such as a library with its version. */
export interface PublishedCalendar {
  readonly source: string;
  readonly years: readonly number[];
  readonly days: readonly (ExceptionalDay & { readonly name: string })[];
}

const DAY = `date, kind, name, edited`;

/** The working-day calendar: the days that differ from the plain week, and who says so. */
export class CalendarStore {
  async listDays(tx: Transaction, year: number): Promise<CalendarDay[]> {
    return tx.query(
      `SELECT ${DAY} FROM calendar_day
       WHERE date >= make_date($1, 1, 1) AND date < make_date($1 + 1, 1, 1) ORDER BY date`,
      [year],
    );
  }

  async listAllDays(tx: Transaction): Promise<CalendarDay[]> {
    return tx.query(`SELECT ${DAY} FROM calendar_day ORDER BY date`);
  }

  async listPublishedYears(tx: Transaction): Promise<number[]> {
    const rows: { year: number }[] = await tx.query(`SELECT year FROM calendar_year ORDER BY year`);
    return rows.map(({ year }) => year);
  }

  /** Sets a day by hand, published or not. */
  async putDay(tx: Transaction, day: ExceptionalDay & { readonly name: string }): Promise<void> {
    await tx.query(
      `INSERT INTO calendar_day (date, kind, name, edited) VALUES ($1, $2, $3, true)
       ON CONFLICT (date) DO UPDATE
         SET kind = excluded.kind, name = excluded.name, edited = true`,
      [day.date, day.kind, day.name],
    );
  }

  /** Makes a day again what was published: an exceptional day, or a plain one. */
  async restoreDay(tx: Transaction, date: string): Promise<void> {
    await tx.query(`DELETE FROM calendar_day WHERE date = $1`, [date]);
    await tx.query(
      `INSERT INTO calendar_day (date, kind, name)
       SELECT date, kind, name FROM published_calendar_day WHERE date = $1`,
      [date],
    );
  }

  /** Takes in what was published; days changed by hand stay as they are. Needs the owner's role. */
  async putPublished(tx: Transaction, { source, years, days }: PublishedCalendar): Promise<void> {
    await tx.query(
      `INSERT INTO calendar_year (year, source) SELECT year, $2 FROM unnest($1::smallint[]) AS year
       ON CONFLICT (year) DO UPDATE SET source = excluded.source`,
      [years, source],
    );
    await tx.query(`DELETE FROM published_calendar_day`);
    await tx.query(
      `INSERT INTO published_calendar_day (date, kind, name)
       SELECT * FROM unnest($1::date[], $2::text[], $3::text[])`,
      [days.map((day) => day.date), days.map((day) => day.kind), days.map((day) => day.name)],
    );
    await tx.query(`DELETE FROM calendar_day WHERE NOT edited`);
    await tx.query(
      `INSERT INTO calendar_day (date, kind, name)
       SELECT date, kind, name FROM published_calendar_day ON CONFLICT (date) DO NOTHING`,
    );
  }
}
