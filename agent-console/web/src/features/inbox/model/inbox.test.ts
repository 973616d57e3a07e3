import { describe, expect, it } from 'vitest';
import { row } from '@/shared/api/testing/samples';
import { listAt, placeOf } from './places';
import { arrivedAbove, longestWaitingFirst, neighbour } from './sorting';
import { toneOf, urgency } from './urgency';

const NOW = Date.parse('2026-11-21T10:10:00Z');

describe('a place', () => {
  it.each([
    { list: 'mine' },
    { list: 'bot' },
    { list: 'closed' },
    { list: 'queue', queue: 'orders-and-delivery' },
    { list: 'in-service', queue: 'returns' },
  ] as const)('%o has an address that leads back to it', (ref) => expect(listAt(placeOf(ref))).toEqual(ref));

  it('that is unknown leads to the own conversations', () =>
    expect(listAt('nowhere')).toEqual({ list: 'mine' }));
});

describe('what presses', () => {
  const waiting = row('a', { holder: 'queue', enteredQueueAt: '2026-11-21T10:06:00Z' });

  it('counts down to the target of the queue', () => {
    expect(urgency(waiting, NOW, 300)).toEqual({
      kind: 'queue',
      tone: 'warn',
      waitedMs: 240_000,
      leftMs: 60_000,
    });
  });

  it('counts up without a target, and has no colour', () => {
    expect(urgency(waiting, NOW, undefined)).toEqual({ kind: 'queue', tone: 'plain', waitedMs: 240_000 });
  });

  it('is what the customer waits for once an agent has it', () => {
    const held = row('a', { unansweredSince: '2026-11-21T10:00:00Z' });
    expect(urgency(held, NOW, 300)).toMatchObject({ kind: 'answer', tone: 'bad', leftMs: -300_000 });
  });

  it('is nothing when answered, with the bot, or closed', () => {
    expect(urgency(row('a'), NOW, 300)).toBeUndefined();
    expect(
      urgency(row('a', { holder: 'bot', unansweredSince: '2026-11-21T10:00:00Z' }), NOW, 300),
    ).toBeUndefined();
    expect(
      urgency(row('a', { holder: 'nobody', unansweredSince: '2026-11-21T10:00:00Z' }), NOW, 300),
    ).toBeUndefined();
  });

  it('is late past the target and at risk in its last third', () => {
    expect([100, 201, 301].map((seconds) => toneOf(seconds * 1000, 300))).toEqual(['plain', 'warn', 'bad']);
  });
});

describe('own conversations', () => {
  const rows = [
    row('answered', { updatedAt: '2026-11-21T10:09:00Z' }),
    row('short', { unansweredSince: '2026-11-21T10:08:00Z' }),
    row('long', { unansweredSince: '2026-11-21T09:00:00Z' }),
  ];

  it('begin with the one that waits longest', () => {
    expect(longestWaitingFirst(rows).map((one) => one.id)).toEqual(['long', 'short', 'answered']);
  });

  it('are walked without falling off the ends', () => {
    expect(neighbour(rows, 'answered', 1)?.id).toBe('short');
    expect(neighbour(rows, 'long', 1)?.id).toBe('long');
    expect(neighbour(rows, 'answered', -1)?.id).toBe('answered');
    expect(neighbour(rows, undefined, 1)?.id).toBe('answered');
    expect(neighbour([], 'x', 1)).toBeUndefined();
  });

  it('tell how many arrived above what is read', () => {
    const before = [row('a'), row('b')];
    expect(arrivedAbove(before, [row('n1'), row('n2'), ...before], 'a')).toBe(2);
    expect(arrivedAbove(before, [row('a'), row('n'), row('b')], 'a')).toBe(0);
    expect(arrivedAbove(before, [row('n')], undefined)).toBe(0);
  });
});
