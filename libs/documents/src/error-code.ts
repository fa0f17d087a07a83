/** The code of an error of Node (`ENOENT`, `Z_DATA_ERROR`); empty when it has none. */
export function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}
