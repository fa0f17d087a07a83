import type { CountyWork } from './county-work';

const QUESTION = 'pack=CN-GRADIENT-2026/little-giant&procedure=recognition&asOf=2025-06-30';

interface Write {
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly data?: object;
}

/** The pages that show what a county has. */
export function pageAddresses(work: CountyWork): string[] {
  const [enterprise = ''] = work.enterprises;
  return [
    `/enterprises/${enterprise}`,
    `/enterprises/${enterprise}/assessment`,
    `/enterprises/${enterprise}/assessment/items?${QUESTION}`,
    `/enterprises/${enterprise}/assessment/gaps?${QUESTION}`,
    `/enterprises/${enterprise}/assessment/what-if?${QUESTION}`,
    `/screenings/${work.screening}`,
    `/screenings/${work.screening}/enterprises/${enterprise}`,
    `/back-tests/${work.backTest}`,
    `/imports/${work.importRun}`,
    `/claims/review/${work.claim}`,
  ];
}

/** The files that can be downloaded of what a county has. */
export function fileAddresses(work: CountyWork): string[] {
  return [
    ...work.enterprises.flatMap((enterprise) => [
      `/enterprises/${enterprise}/assessment/sheet.md?${QUESTION}`,
      `/enterprises/${enterprise}/assessment/sheet.pdf?${QUESTION}`,
    ]),
    ...['roster.csv', 'roster.xlsx', 'manifest.json'].map(
      (name) => `/rosters/${work.roster}/files/${name}`,
    ),
    `/imports/${work.importRun}/errors.csv`,
    `/claims/${work.claim}/proof`,
  ];
}

/** Every other address of the API at which something of a county can be read. */
export function reads(work: CountyWork): string[] {
  return [
    ...work.enterprises.flatMap((enterprise) => [
      `/enterprises/${enterprise}`,
      `/enterprises/${enterprise}/ladder?asOf=2025-06-30`,
      `/enterprises/${enterprise}/assessment?${QUESTION}`,
      `/enterprises/${enterprise}/gaps?${QUESTION}`,
      `/enterprises/${enterprise}/what-if-inputs?${QUESTION}`,
      `/screenings/${work.screening}/assessments/${enterprise}`,
    ]),
    `/screenings/${work.screening}`,
    `/screenings/${work.screening}/events`,
    `/screenings/${work.screening}/assessments`,
    `/screenings/${work.screening}/rosters`,
    `/back-tests/${work.backTest}`,
    `/back-tests/${work.backTest}/events`,
    `/back-tests/${work.backTest}/changes`,
    `/imports/${work.importRun}`,
    `/imports/${work.importRun}/events`,
    `/imports/${work.importRun}/errors`,
    `/claims/${work.claim}`,
  ];
}

/** What would change something of a county. */
export function writes(work: CountyWork): Write[] {
  const whatIf = {
    pack: 'CN-GRADIENT-2026/little-giant',
    procedure: 'recognition',
    asOf: '2025-06-30',
    changes: [],
  };
  return [
    ...work.enterprises.map((enterprise): Write => ({
      method: 'POST',
      path: `/enterprises/${enterprise}/what-if`,
      data: whatIf,
    })),
    { method: 'POST', path: `/screenings/${work.screening}/rosters` },
    { method: 'PUT', path: `/claims/${work.claim}/decision`, data: { outcome: 'confirmed' } },
    { method: 'DELETE', path: `/claims/own/${work.claim}` },
  ];
}
