const start = Date.now();

/** A moment this many seconds before the page was opened. */
export function ago(seconds: number): string {
  return new Date(start - seconds * 1000).toISOString();
}

export const MIN = 60;
export const HOUR = 3600;
export const DAY = 86_400;
