import { HttpParams } from '@angular/common/http';

/** Where the API stands, on the same origin as the pages. */
export const API = '/api/v1';

type QueryValue = string | number | boolean | null | undefined;

/** Query parameters without the absent and the empty ones. */
export function queryOf(values: Readonly<Record<string, QueryValue>>): HttpParams {
  let params = new HttpParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== null && value !== undefined && value !== '') params = params.set(name, value);
  }
  return params;
}

/** The address of something below the API, each part encoded: `/api/v1/imports/<id>/errors.csv`. */
export function apiUrl(...parts: readonly string[]): string {
  return [API, ...parts.map(encodeURIComponent)].join('/');
}
