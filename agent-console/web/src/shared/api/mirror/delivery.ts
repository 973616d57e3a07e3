import type { Delivery, DeliveryState, Message } from '../protocol';

/** How far each state is; the server's ranks, of which a digest's `deliveryStamp` is the sum. */
export const DELIVERY_RANK: Record<DeliveryState, number> = {
  queued: 0,
  sending: 1,
  unknown: 2,
  sent: 3,
  failed: 4,
  delivered: 5,
  read: 6,
};

/** The further one of two states: a late "sent" never takes back "read", and a failed message stays failed. */
export function further(known: Delivery | undefined, next: Delivery | undefined): Delivery | undefined {
  if (known === undefined || next === undefined) return next ?? known;
  if (known.state === 'failed') return known;
  return DELIVERY_RANK[next.state] > DELIVERY_RANK[known.state] ? next : known;
}

export function deliveryStamp(messages: Iterable<Message>): number {
  let sum = 0;
  for (const message of messages) if (message.delivery) sum += DELIVERY_RANK[message.delivery.state];
  return sum;
}
