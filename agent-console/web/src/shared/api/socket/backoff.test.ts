import { expect, it } from 'vitest';
import { backoff } from './backoff';

it('doubles the wait up to half a minute', () => {
  expect([0, 1, 2, 3, 10, 500].map((attempt) => backoff(attempt, 1))).toEqual([
    500, 1000, 2000, 4000, 30_000, 30_000,
  ]);
});

it('spreads by chance over the upper half of the wait', () => {
  expect(backoff(3, 0)).toBe(2000);
  expect(backoff(3, 0.5)).toBe(3000);
});
