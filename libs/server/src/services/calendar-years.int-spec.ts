import {
  AuditTrail,
  CalendarStore,
  createTestDatabase,
  Database,
  type TestDatabase,
} from '@tidu/data-access';
import { ProblemError } from '@tidu/platform';
import { RecordAct } from '../audit/record-act';
import { seedDatabase } from '../seeding/seed-database';
import { CalendarYears } from './calendar-years';

jest.setTimeout(60_000);

describe('the working-day calendar', () => {
  let test: TestDatabase;
  let database: Database;
  let calendar: CalendarYears;

  beforeAll(async () => {
    test = await createTestDatabase();
    await seedDatabase(test.ownerUrl, { demo: false, log: () => undefined });
    database = await Database.forSystem(test.appUrl, 2);
    calendar = new CalendarYears(
      database,
      new CalendarStore(),
      new RecordAct(database, new AuditTrail()),
    );
  });

  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  const dayOf = async (date: string) =>
    (await calendar.get(date.slice(0, 4))).days.find((day) => day.date === date);
  const endOf = (from: string, days: number) =>
    database.read(async (tx) => (await calendar.working(tx)).addWorkingDays(from, days));

  it('shows the days of a published year', async () => {
    const year = await calendar.get('2026');
    expect(year).toMatchObject({ year: 2026, provisional: false });
    expect(year.days.filter(({ kind }) => kind === 'workday').map(({ date }) => date)).toEqual([
      '2026-01-04',
      '2026-02-14',
      '2026-02-28',
      '2026-05-09',
      '2026-09-20',
      '2026-10-10',
    ]);
  });

  it('calls a year without notice provisional', async () => {
    expect(await calendar.get('2027')).toEqual({ year: 2027, provisional: true, days: [] });
    expect(await endOf('2026-12-31', 1)).toEqual({ date: '2027-01-01', provisional: true });
  });

  it('counts deadlines over holidays and make-up days', async () => {
    expect(await endOf('2026-09-30', 5)).toEqual({ date: '2026-10-13', provisional: false });
  });

  it('takes a change by hand and undoes it', async () => {
    const published = await dayOf('2026-10-10');
    const changed = await calendar.putDay('2026-10-10', { kind: 'holiday', name: '停电' });
    expect(changed.days.find(({ date }) => date === '2026-10-10')).toEqual({
      date: '2026-10-10',
      kind: 'holiday',
      name: '停电',
      edited: true,
    });
    expect(await endOf('2026-09-30', 5)).toMatchObject({ date: '2026-10-14' });
    await calendar.restoreDay('2026-10-10');
    expect(await dayOf('2026-10-10')).toEqual(published);
  });

  it('makes a plain day plain again', async () => {
    await calendar.putDay('2027-03-01', { kind: 'holiday', name: '临时' });
    expect(await dayOf('2027-03-01')).toBeDefined();
    await calendar.restoreDay('2027-03-01');
    await calendar.restoreDay('2027-03-01');
    expect(await dayOf('2027-03-01')).toBeUndefined();
  });

  it.each([
    () => calendar.get('26'),
    () => calendar.get('1e3'),
    () => calendar.get('9999'),
    () => calendar.putDay('2026-02-30', { kind: 'holiday', name: 'x' }),
    () => calendar.restoreDay('tomorrow'),
  ])('refuses years and days that do not exist (%#)', async (ask) => {
    // Some refuse before they promise anything.
    const error: unknown = await Promise.resolve()
      .then(ask)
      .catch((cause: unknown) => cause);
    expect(error instanceof ProblemError && error.code).toBe('request.invalid');
  });
});
