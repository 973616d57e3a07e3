import { describe, expect, it } from 'vitest';
import type { NoticeCount } from '@/shared/api/http/notices';
import { broadcastFaults, moved, ofBroadcast, ofEvent, textKeys, total } from './notices';

const COUNTS: NoticeCount[] = [
  { event: 'delayed', state: 'sent', notices: 3 },
  { event: 'delayed', state: 'delivered', notices: 4 },
  { event: 'delayed', state: 'held', notices: 1 },
  { event: 'delayed', state: 'sent', notices: 100, broadcast: 'strike' },
];

describe('notices', () => {
  it('are counted by column, what a broadcast told apart', () => {
    const own = ofEvent(COUNTS, 'delayed');
    expect([total(own, 'sent'), total(own, 'held'), total(own, 'failed')]).toEqual([7, 1, 0]);
    expect(total(ofBroadcast(COUNTS, 'strike'), 'sent')).toBe(100);
  });

  it('have a text in every language', () =>
    expect(textKeys('shipped')).toEqual(['shipped/en', 'shipped/pl', 'shipped/ro']));
});

it('moves an account up or down, and not beyond the ends', () => {
  expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
  expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
});

it('asks whose orders an announcement is about', () => {
  const draft = { id: '1', event: 'delayed', store: '', carrier: ' ', statuses: [], day: '' } as const;
  expect(broadcastFaults({ ...draft, statuses: [] })).toEqual(['whose', 'statuses']);
  expect(broadcastFaults({ ...draft, carrier: 'InPost', statuses: ['shipped'] })).toEqual([]);
});
