import { describe, expect, it } from 'vitest';
import type { Row, ServerFrame } from '../protocol';
import { row } from '../testing/samples';
import { ListMirror } from './ListMirror';

type ListFrame = Extract<ServerFrame, { type: 'list' }>;

function mirrorOf(list: 'mine' | 'queue', rows: Row[], more: Partial<ListFrame> = {}): ListMirror {
  const mirror = new ListMirror(list === 'queue' ? { list, queue: 'orders' } : { list }, () => undefined);
  mirror.apply({ type: 'list', sub: 's1', rows, total: rows.length, more: false, reset: true, ...more });
  return mirror;
}
const ids = (mirror: ListMirror) => mirror.state.rows.map((one) => one.id);
const delta = (upserts: Row[], removes: string[] = []) =>
  ({ type: 'list-delta', sub: 's1', upserts, removes, total: 9 }) as const;

describe('a list', () => {
  it('shows the latest change first', () => {
    const mirror = mirrorOf('mine', [
      row('old', { updatedAt: '2026-11-21T10:00:00Z' }),
      row('new', { updatedAt: '2026-11-21T11:00:00Z' }),
    ]);
    expect(ids(mirror)).toEqual(['new', 'old']);
  });

  it('shows waiting ones by rank: each priority is worth five minutes', () => {
    const mirror = mirrorOf('queue', [
      row('first', { enteredQueueAt: '2026-11-21T10:00:00Z' }),
      row('second', { enteredQueueAt: '2026-11-21T10:04:00Z' }),
      row('urgent', { enteredQueueAt: '2026-11-21T10:08:00Z', priority: 2 }),
    ]);
    expect(ids(mirror)).toEqual(['urgent', 'first', 'second']);
  });

  it('moves a row that changed', () => {
    const mirror = mirrorOf('mine', [row('a', { updatedAt: '2026-11-21T12:00:00Z' }), row('b')]);
    mirror.apply(delta([row('b', { version: 2, updatedAt: '2026-11-21T13:00:00Z' })]));
    expect(ids(mirror)).toEqual(['b', 'a']);
  });

  it('never takes an older version of a row', () => {
    const mirror = mirrorOf('mine', [row('a', { version: 5, name: 'new' })]);
    mirror.apply(delta([row('a', { version: 4, name: 'old' })]));
    expect(mirror.state.rows[0]?.name).toBe('new');
  });

  it('loses rows that no longer belong to it', () => {
    const mirror = mirrorOf('mine', [row('a'), row('b')]);
    mirror.apply(delta([], ['a', 'stranger']));
    expect(ids(mirror)).toEqual(['b']);
  });

  it('takes the same frame twice without a difference', () => {
    const mirror = mirrorOf('mine', [row('a')]);
    mirror.apply(delta([row('b')]));
    mirror.apply(delta([row('b')]));
    expect(ids(mirror)).toEqual(['a', 'b']);
  });

  it('adds a further page', () => {
    const mirror = mirrorOf('mine', [row('a')], { more: true, total: 2 });
    mirror.apply({ type: 'list', sub: 's1', rows: [row('b')], total: 2, more: false, reset: false });
    expect(ids(mirror)).toEqual(['a', 'b']);
    expect(mirror.state.more).toBe(false);
  });

  it('agrees with a digest of the same rows, in any order', () => {
    const mirror = mirrorOf('mine', [row('a'), row('b', { version: 3 })]);
    expect(
      mirror.agrees({
        type: 'digest',
        sub: 's1',
        rows: [
          ['b', 3],
          ['a', 1],
        ],
      }),
    ).toBe(true);
  });

  it('agrees with a digest that was made before its own latest change', () => {
    const mirror = mirrorOf('mine', [row('a', { version: 3 })]);
    expect(mirror.agrees({ type: 'digest', sub: 's1', rows: [['a', 2]] })).toBe(true);
  });

  it.each([
    ['a newer version', [['a', 2]]],
    [
      'a row that it lacks',
      [
        ['a', 1],
        ['b', 1],
      ],
    ],
    ['a row less', []],
    ['another row', [['b', 1]]],
  ] as [string, [string, number][]][])('disagrees with a digest of %s', (_what, rows) => {
    expect(mirrorOf('mine', [row('a')]).agrees({ type: 'digest', sub: 's1', rows })).toBe(false);
  });

  it('is gone when the server says so', () => {
    const mirror = mirrorOf('mine', [row('a')]);
    mirror.apply({ type: 'gone', sub: 's1' });
    expect(mirror.state).toMatchObject({ phase: 'gone', rows: [] });
  });
});
