const FIRST_MS = 500;
const LONGEST_MS = 30_000;

/**
 * How long to wait before the next attempt: exponential, and half of it at random so that a thousand consoles do not
 * come back in the same instant.
 *
 * @param attempt 0 for the first wait
 * @param random 0 to 1
 */
export function backoff(attempt: number, random: number): number {
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, 10));
  return Math.round(ceiling / 2 + (random * ceiling) / 2);
}
