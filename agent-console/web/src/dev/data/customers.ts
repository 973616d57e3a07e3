import type { CustomerView, OrderView, ReturnView } from '@/shared/api/protocol';
import { CLOSED, MINE } from './rows';
import { ago, DAY, HOUR } from './time';

const pln = (amount: number) => ({ minor: Math.round(amount * 100), currency: 'PLN' });

function order(
  number: string,
  channel: OrderView['channel'],
  days: number,
  total: number,
  lines: [string, string | undefined, number, number][],
  more: Partial<OrderView> = {},
): OrderView {
  return {
    id: `o-${number}`,
    source: 'shop',
    channel,
    number,
    placedAt: ago(days * DAY),
    status: 'delivered',
    lines: lines.map(([name, variant, quantity, price], index) => ({
      sku: `${number}-${index}`,
      name,
      ...(variant && { variant }),
      quantity,
      price: pln(price),
    })),
    shipments: [],
    total: pln(total),
    ...more,
  };
}

const orders: OrderView[] = [
  order('88213', 'web-shop', 6, 389, [['Trail shoes', '39', 1, 389]], {
    shipments: [
      {
        carrier: 'InPost',
        trackingNumber: '680012345678901242',
        status: 'delivered',
        deliveredAt: ago(5 * HOUR),
      },
    ],
  }),
  order('88391', 'web-shop', 2, 129, [['Headlamp 300 lm', undefined, 1, 129]], {
    status: 'shipped',
    shipments: [
      { carrier: 'DPD', trackingNumber: '13409988771', status: 'delayed', expectedOn: ago(-2 * DAY) },
    ],
  }),
  order(
    '0417/22',
    'store',
    24,
    78.5,
    [
      ['Socks', 'M', 3, 19.5],
      ['Shoe care', undefined, 1, 20],
    ],
    { store: 'Kraków' },
  ),
  order('AL-5520931', 'marketplace', 52, 219, [['Backpack 22 l', 'green', 1, 219]]),
  order('87110', 'web-shop', 66, 459, [
    ['Rain jacket', 'M', 1, 459],
    ['Cap', undefined, 1, 0],
  ]),
  order('0402/18', 'store', 120, 149, [['Trekking poles', undefined, 1, 149]], { store: 'Katowice' }),
];

const returns: ReturnView[] = [
  {
    id: 'RMA-1044',
    order: 'o-87110',
    orderNumber: '87110',
    channel: 'store',
    store: 'Kraków',
    lines: [{ sku: 'x', name: 'Rain jacket', variant: 'M', quantity: 1, price: pln(149) }],
    reason: 'wrong-size',
    status: 'received',
    refund: pln(149),
    refundDueOn: ago(-4 * DAY),
    openedAt: ago(9 * DAY),
  },
];

export function customerOf(contact: string): CustomerView {
  const row = MINE.find((one) => one.contact === contact) ?? MINE[0];
  const name = row?.name ?? 'Anna Nowicka';
  const anna = name === 'Anna Nowicka';
  return {
    contact,
    name,
    language: 'pl',
    since: ago(7 * 365 * DAY),
    contacts: anna
      ? [
          { id: contact, name },
          { id: 'k-old', name: 'anna.nowicka' },
        ]
      : [{ id: contact, name }],
    addresses: anna
      ? [
          {
            id: 'a1',
            channel: 'whatsapp',
            value: '+48 601 200 774',
            verification: 'channel-verified',
            shared: false,
            contact,
          },
          {
            id: 'a2',
            channel: 'email',
            value: 'anna.nowicka@example.com',
            verification: 'proven',
            shared: false,
            contact: 'k-old',
          },
          {
            id: 'a3',
            channel: 'web-chat',
            value: 'web visitor',
            verification: 'claimed',
            shared: false,
            contact,
          },
        ]
      : [
          {
            id: 'b1',
            channel: row?.channel ?? 'sms',
            value: name,
            verification: row?.verification ?? 'claimed',
            shared: true,
            contact,
          },
        ],
    links: anna
      ? [{ one: contact, other: 'k-old', kind: 'same', rule: 'proven-order-email', at: ago(40 * DAY) }]
      : [],
    value: anna ? [pln(3942)] : [],
    orderCount: anna ? 27 : 0,
    returnCount: anna ? 3 : 0,
    returnedPercent: anna ? 11 : 0,
    ...(anna ? { lastPurchaseAt: ago(2 * DAY) } : {}),
    orders: anna ? orders : [],
    returns: anna ? returns : [],
    conversations: anna ? [...MINE.slice(0, 1), ...CLOSED] : [],
  };
}
