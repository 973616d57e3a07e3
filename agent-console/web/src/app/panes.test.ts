import { expect, it } from 'vitest';
import { paneOf } from './panes';

it('shows the innermost pane that is chosen, or the one that the address names', () => {
  expect(paneOf(undefined, undefined)).toBe('list');
  expect(paneOf(undefined, 'c1')).toBe('conversation');
  expect(paneOf('customer', 'c1')).toBe('customer');
  expect(paneOf('customer', undefined)).toBe('list');
  expect(paneOf('queues', 'c1')).toBe('queues');
  expect(paneOf('nonsense', 'c1')).toBe('conversation');
});
