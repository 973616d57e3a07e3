import type { Sending } from '@/shared/api/protocol';
import { ADMIN_ANSWERS } from './data/admin';
import { customerOf } from './data/customers';
import { ME } from './data/people';
import { ago, DAY } from './data/time';

/** What /api answers in development without a server; undefined for 404. */
export function answerTo(method: string, path: string, body: string): unknown {
  const url = new URL(path, 'http://fixtures');
  const [, , first, second, third] = url.pathname.split('/');
  if (first === 'session') return method === 'DELETE' ? {} : ME;
  if (first === 'set-up') return method === 'GET' ? {} : ME;
  if (first === 'password-resets') return {};
  if (first === 'customers' && second) return customerOf(second);
  if (first === 'conversations' && third === 'messages') {
    return {
      messages: [],
      earlier: false,
    };
  }
  if (first === 'conversations' && third === 'traces') return TRACES;
  if (first === 'conversations' && third === 'sending') return SENDING[second ?? ''] ?? OPEN_SMS;
  if (first === 'search') return HITS;
  const admin = ADMIN_ANSWERS[url.pathname];
  if (method === 'GET' || admin === undefined) return admin;
  return JSON.parse(body || '{}') as unknown;
}

const TRACES = [
  {
    upToSeq: 1,
    at: ago(1320),
    step: 'report_damaged/ask-photo',
    intents: [
      { intent: 'report_damaged', probability: 0.97 },
      { intent: 'exchange_item', probability: 0.02 },
      { intent: 'return_item', probability: 0.01 },
    ],
    features: { top: 0.97, margin: 0.95, nearest: 0.88, background: 0.03 },
    read: ['order 88213: proven by phone', 'stock: Kraków 3, online 12'],
    decision: 'ask',
  },
];

const HITS = [
  {
    kind: 'conversation',
    id: 'anna',
    title: 'Wrong item: two left shoes',
    snippet: 'Anna Nowicka · complaints',
    conversation: 'anna',
    contact: 'k-anna',
    at: ago(1300),
  },
  {
    kind: 'message',
    id: 'm4',
    title: 'Anna Nowicka',
    snippet: 'Przyszły dwa lewe buty, wysyłam zdjęcie',
    conversation: 'anna',
    at: ago(780),
  },
  {
    kind: 'message',
    id: 'm9',
    title: 'Ewa Zając',
    snippet: 'Te buty kupiłam online i chcę zwrócić w Krakowie',
    conversation: 'ewa',
    at: ago(2 * DAY),
  },
  {
    kind: 'customer',
    id: 'k-anna',
    title: 'Anna Nowicka',
    snippet: '+48 601 200 774 · anna.nowicka@example.com',
    contact: 'k-anna',
    at: ago(DAY),
  },
  {
    kind: 'order',
    id: 'o-88213',
    title: 'Order 88213',
    snippet: 'Trail shoes, 39 · 389.00 PLN',
    contact: 'k-anna',
    at: ago(6 * DAY),
  },
];

const CLOSED_WINDOW: Sending = {
  channel: 'whatsapp',
  hasWindow: true,
  openUntil: '2026-11-20T10:00:00Z',
  optedOut: false,
  textLimit: 4096,
  templates: [
    {
      name: 'order_update',
      language: 'pl',
      body: 'Dzień dobry {{1}}, mamy wiadomość o zamówieniu {{2}}. Czy możemy napisać?',
      variables: 2,
    },
  ],
  copies: [],
};

const OPEN_SMS: Sending = {
  channel: 'sms',
  hasWindow: false,
  optedOut: false,
  textLimit: 1600,
  templates: [],
  copies: [],
};

const MAIL: Sending = {
  ...OPEN_SMS,
  channel: 'email',
  textLimit: 10_000,
  copies: [
    { name: 'Bogdan Ionescu', address: 'bogdan@firma.example' },
    { address: 'contabilitate@firma.example' },
  ],
};

const SENDING: Record<string, Sending> = { anna: CLOSED_WINDOW, mihai: MAIL };
