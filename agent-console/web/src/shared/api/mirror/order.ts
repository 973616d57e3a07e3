import type { ListRef, Row } from '../protocol';

/** What one step of priority is worth while waiting, as the server's ranking has it. */
export const PRIORITY_HEAD_START_MS = 5 * 60_000;

/** The place in a queue: the earlier, the sooner. */
export function rank(row: Row): number {
  return Date.parse(row.enteredQueueAt ?? row.openedAt) - row.priority * PRIORITY_HEAD_START_MS;
}

/** The list's own order: waiting ones by rank, the others by latest change, newest first. */
export function inOrder(ref: ListRef, rows: Iterable<Row>): Row[] {
  const waiting = ref.list === 'queue';
  const key = waiting ? rank : (row: Row) => -Date.parse(row.updatedAt);
  return [...rows].sort((a, b) => key(a) - key(b) || (a.id < b.id ? -1 : 1));
}
