import type { CustomerView, OrderView, ReturnView, Row } from '@/shared/api/protocol';

/** Everything a customer did, in every channel and shop, on one timeline. */
export type HistoryItem =
  | { kind: 'order'; key: string; at: string; order: OrderView }
  | { kind: 'return'; key: string; at: string; back: ReturnView }
  | { kind: 'conversation'; key: string; at: string; conversation: Row };

export type Tab = 'all' | 'purchases' | 'returns' | 'conversations';

/** The latest first. The conversation that is open is left out: it is beside the panel. */
export function history(customer: CustomerView, tab: Tab, open: string | undefined): HistoryItem[] {
  const items: HistoryItem[] = [];
  if (tab === 'all' || tab === 'purchases') {
    for (const order of customer.orders) {
      items.push({ kind: 'order', key: `o${order.id}`, at: order.placedAt, order });
    }
  }
  if (tab === 'all' || tab === 'returns') {
    for (const back of customer.returns)
      items.push({ kind: 'return', key: `r${back.id}`, at: back.openedAt, back });
  }
  if (tab === 'all' || tab === 'conversations') {
    for (const conversation of customer.conversations) {
      if (conversation.id === open && tab === 'all') continue;
      items.push({
        kind: 'conversation',
        key: `c${conversation.id}`,
        at: conversation.openedAt,
        conversation,
      });
    }
  }
  return items.sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

/** "Trail shoes, 39 · Socks ×3": the first lines of an order or return, and how many are left out. */
export function linesText(lines: OrderView['lines'], shown = 2): { text: string; more: number } {
  const text = lines
    .slice(0, shown)
    .map((line) => {
      const name = line.variant ? `${line.name}, ${line.variant}` : line.name;
      return line.quantity > 1 ? `${name} ×${line.quantity}` : name;
    })
    .join(' · ');
  return { text, more: Math.max(0, lines.length - shown) };
}

/** Whether an order or a return is late, on its way, or done: what its colour says. */
export function progressTone(status: string): 'ok' | 'warn' | 'bad' | 'plain' {
  const code = status.toLowerCase().replaceAll('_', '-');
  if (['delivered', 'refunded', 'accepted'].includes(code)) return 'ok';
  if (['delayed', 'lost', 'rejected', 'returned-to-sender'].includes(code)) return 'bad';
  return ['ready-for-pickup', 'received'].includes(code) ? 'warn' : 'plain';
}
