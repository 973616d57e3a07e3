import type { ServerFrame } from '../protocol';

const KNOWN: Record<ServerFrame['type'], true> = {
  welcome: true,
  list: true,
  'list-delta': true,
  conversation: true,
  'conversation-delta': true,
  board: true,
  counts: true,
  offers: true,
  presence: true,
  digest: true,
  answered: true,
  activity: true,
  gone: true,
  resync: true,
  error: true,
  pong: true,
};

/** Reads a text frame; undefined for what a newer server may say and this console does not know. */
export function readFrame(data: unknown): ServerFrame | undefined {
  if (typeof data !== 'string') return undefined;
  try {
    const value: unknown = JSON.parse(data);
    if (typeof value !== 'object' || value === null || !('type' in value)) return undefined;
    return typeof value.type === 'string' && value.type in KNOWN ? (value as ServerFrame) : undefined;
  } catch {
    return undefined;
  }
}
