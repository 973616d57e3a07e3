import type { Row } from '@/shared/api/protocol';

/** Own conversations: those whose customer waits longest first, answered ones after them by latest change. */
export function longestWaitingFirst(rows: readonly Row[]): Row[] {
  const since = (row: Row) =>
    row.unansweredSince === undefined ? Infinity : Date.parse(row.unansweredSince);
  return [...rows].sort((a, b) => {
    const [x, y] = [since(a), since(b)];
    if (x !== y) return x < y ? -1 : 1;
    return Date.parse(b.updatedAt) - Date.parse(a.updatedAt) || (a.id < b.id ? -1 : 1);
  });
}

/** The row `step` places from the current one, staying inside; the first one when there is no current. */
export function neighbour(rows: readonly Row[], current: string | undefined, step: 1 | -1): Row | undefined {
  const at = rows.findIndex((row) => row.id === current);
  if (at < 0) return step === 1 ? rows[0] : rows.at(-1);
  return rows[Math.min(rows.length - 1, Math.max(0, at + step))];
}

/** How many of the rows above the first visible one are new since then. */
export function arrivedAbove(
  before: readonly Row[],
  after: readonly Row[],
  firstVisible: string | undefined,
): number {
  if (firstVisible === undefined) return 0;
  const known = new Set(before.map((row) => row.id));
  const end = after.findIndex((row) => row.id === firstVisible);
  return after.slice(0, Math.max(0, end)).filter((row) => !known.has(row.id)).length;
}
