import type { ListRef } from '@/shared/api/protocol';

const PLAIN = ['mine', 'bot', 'open', 'closed'] as const;

/** A list's name in an address: `mine`, `queue-returns`, `in-service-returns`. */
export function placeOf(ref: ListRef): string {
  return 'queue' in ref ? `${ref.list}-${ref.queue}` : ref.list;
}

/** The list that an address names; own conversations for what it does not know. */
export function listAt(place: string): ListRef {
  const plain = PLAIN.find((one) => one === place);
  if (plain) return { list: plain };
  for (const list of ['queue', 'in-service'] as const) {
    if (place.startsWith(`${list}-`)) return { list, queue: place.slice(list.length + 1) };
  }
  return { list: 'mine' };
}
