import { describe, expect, it } from 'vitest';
import type { CustomerView, OrderView, ReturnView } from '@/shared/api/protocol';
import { row } from '@/shared/api/testing/samples';
import { history, linesText, progressTone } from './history';
import { currentLinks } from './identity';

const PLN = { minor: 100, currency: 'PLN' };
const line = (name: string, quantity = 1, variant?: string) => ({
  sku: name,
  name,
  quantity,
  price: PLN,
  ...(variant && { variant }),
});
const order = (id: string, placedAt: string, channel: OrderView['channel']): OrderView => ({
  id,
  source: 's',
  channel,
  number: id,
  placedAt,
  status: 'delivered',
  lines: [],
  shipments: [],
  total: PLN,
});
const back: ReturnView = {
  id: 'r1',
  order: 'o1',
  orderNumber: '1',
  channel: 'store',
  lines: [],
  reason: 'damaged',
  status: 'received',
  refund: PLN,
  openedAt: '2026-03-01T00:00:00Z',
};
const customer: CustomerView = {
  contact: 'k1',
  name: 'Anna',
  since: '2019-01-01T00:00:00Z',
  contacts: [{ id: 'k1' }, { id: 'k2', name: 'anna@example.com' }],
  addresses: [],
  links: [],
  value: [],
  orderCount: 2,
  returnCount: 1,
  returnedPercent: 50,
  orders: [order('o1', '2026-01-01T00:00:00Z', 'web-shop'), order('o2', '2026-05-01T00:00:00Z', 'store')],
  returns: [back],
  conversations: [row('c1', { openedAt: '2026-04-01T00:00:00Z' })],
};
const keys = (...of: Parameters<typeof history>) => history(...of).map((item) => item.key);

describe('a customer’s history', () => {
  it('is one timeline of all channels, the latest first', () => {
    expect(keys(customer, 'all', undefined)).toEqual(['oo2', 'cc1', 'rr1', 'oo1']);
  });

  it('leaves out the conversation that is open', () => {
    expect(keys(customer, 'all', 'c1')).not.toContain('cc1');
    expect(keys(customer, 'conversations', 'c1')).toEqual(['cc1']);
  });

  it('can be narrowed', () => {
    expect(keys(customer, 'purchases', undefined)).toEqual(['oo2', 'oo1']);
    expect(keys(customer, 'returns', undefined)).toEqual(['rr1']);
  });

  it('sums up the lines of an order', () => {
    expect(linesText([line('Shoes', 1, '39'), line('Socks', 3), line('Cap')])).toEqual({
      text: 'Shoes, 39 · Socks ×3',
      more: 1,
    });
  });

  it('colours what is done and what went wrong, however the code is written', () => {
    expect(['DELIVERED', 'returned_to_sender', 'ready-for-pickup', 'shipped'].map(progressTone)).toEqual([
      'ok',
      'bad',
      'warn',
      'plain',
    ]);
  });
});

describe('links between contacts', () => {
  const link = (kind: 'same' | 'unlinked', at: string) => ({
    one: 'k2',
    other: 'k1',
    kind,
    rule: 'by-hand',
    at,
  });

  it('count by the last statement about the pair', () => {
    const links = [link('same', '2026-01-01T00:00:00Z'), link('unlinked', '2026-02-01T00:00:00Z')];
    expect(currentLinks({ ...customer, links })).toEqual([
      {
        other: 'k2',
        name: 'anna@example.com',
        kind: 'unlinked',
        rule: 'by-hand',
        at: '2026-02-01T00:00:00Z',
      },
    ]);
  });
});
