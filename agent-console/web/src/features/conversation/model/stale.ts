import type { Message } from '@/shared/api/protocol';

/** What the customer or colleagues wrote after the entry that a reply's writer had last seen. */
export function missedSince(messages: readonly Message[], seenSeq: number, me: string): Message[] {
  return messages.filter((message) => {
    if (message.seq <= seenSeq) return false;
    if (message.direction === 'inbound') return true;
    return message.author.kind === 'agent' && message.author.id !== me && message.direction !== 'system';
  });
}

export function lastSeq(messages: readonly Message[]): number {
  return messages.at(-1)?.seq ?? 0;
}
