import { join } from 'node:path';
import { CalendarStore, DivisionStore, IndustryStore } from '@tidu/data-access';
import type { DivisionLevel } from '@tidu/domain';
import { fileSha256, textSha256 } from './fingerprint';
import { publishedCalendar } from './published-calendar';
import { readCsvSeed } from './read-csv-seed';
import type { SeedStep } from './seed-step';

/** Divisions, industries and the working-day calendar. */
export function referenceSteps(seedsFolder: string): SeedStep[] {
  const divisions = join(seedsFolder, 'reference', 'divisions.csv');
  const industries = join(seedsFolder, 'reference', 'industries.csv');
  return [
    {
      name: 'reference/divisions',
      fingerprint: () => fileSha256(divisions),
      load: async (tx) => {
        const rows = await readCsvSeed(divisions, ['code', 'name', 'level', 'parent']);
        await new DivisionStore().put(
          tx,
          rows.map(({ code, name, level, parent }) => ({
            code,
            name,
            level: level as DivisionLevel,
            parentCode: parent === '' ? null : parent,
          })),
        );
        return `${rows.length} divisions`;
      },
    },
    {
      name: 'reference/industries',
      fingerprint: () => fileSha256(industries),
      load: async (tx) => {
        const rows = await readCsvSeed(industries, ['code', 'level', 'section', 'name']);
        await new IndustryStore().put(
          tx,
          rows.map(({ code, level, section, name }) => ({ code, level: +level, section, name })),
        );
        return `${rows.length} industries`;
      },
    },
    {
      name: 'reference/calendar',
      fingerprint: async () => textSha256([JSON.stringify(publishedCalendar())]),
      load: async (tx) => {
        const calendar = publishedCalendar();
        await new CalendarStore().putPublished(tx, calendar);
        return `calendar of ${calendar.years[0]}–${calendar.years.at(-1)}`;
      },
    },
  ];
}
