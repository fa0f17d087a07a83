import { formatNumber } from './format-number';

const UNITS = ['B', 'KB', 'MB', 'GB'] as const;

/** A file's size with the unit that keeps it under four digits: `812 B`, `1.8 MB`. */
export function formatBytes(bytes: number): string {
  let size = bytes;
  let step = 0;
  while (size >= 1000 && step < UNITS.length - 1) {
    size /= 1024;
    step += 1;
  }
  return `${formatNumber(size, 1)} ${UNITS[step]}`;
}
