const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** The day that it is in China, `YYYY-MM-DD`. */
export function chinaToday(now: Date): string {
  return DAY.format(now);
}
