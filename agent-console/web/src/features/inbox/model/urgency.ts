import type { Row } from '@/shared/api/protocol';

export type Tone = 'plain' | 'warn' | 'bad';

export interface Urgency {
  /** What is waited for: to be taken by an agent, or to be answered. */
  kind: 'queue' | 'answer';
  tone: Tone;
  waitedMs: number;
  /** What is left of the queue's target; negative when it has passed; absent without a target. */
  leftMs?: number;
}

/**
 * How pressing a conversation is.
 *
 * @param targetSeconds within which the queue promises an answer, when it is known
 */
export function urgency(row: Row, now: number, targetSeconds: number | undefined): Urgency | undefined {
  const queued = row.holder === 'queue';
  const since = queued ? row.enteredQueueAt : row.holder === 'agent' ? row.unansweredSince : undefined;
  if (since === undefined) return undefined;
  const waitedMs = Math.max(0, now - Date.parse(since));
  const kind = queued ? 'queue' : 'answer';
  if (targetSeconds === undefined) return { kind, tone: 'plain', waitedMs };
  const leftMs = targetSeconds * 1000 - waitedMs;
  return { kind, waitedMs, leftMs, tone: toneOf(waitedMs, targetSeconds) };
}

/** Late past the target, at risk in its last third. */
export function toneOf(waitedMs: number, targetSeconds: number | undefined): Tone {
  if (targetSeconds === undefined) return 'plain';
  if (waitedMs > targetSeconds * 1000) return 'bad';
  return waitedMs > (targetSeconds * 1000 * 2) / 3 ? 'warn' : 'plain';
}
