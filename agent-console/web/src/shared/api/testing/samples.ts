import type { ConversationDetail, Me, Message, Row, ServerFrame } from '../protocol';

/** Small values for tests; what matters to a test is given to it. */
export function row(id: string, more: Partial<Row> = {}): Row {
  return {
    id,
    version: 1,
    contact: `contact-${id}`,
    name: id,
    subject: '',
    channel: 'web-chat',
    language: 'en',
    queue: 'orders',
    holder: 'agent',
    priority: 0,
    verification: 'channel-verified',
    lastSeq: 1,
    openedAt: '2026-11-21T09:00:00Z',
    updatedAt: '2026-11-21T10:00:00Z',
    ...more,
  };
}

export function detail(id: string, more: Partial<ConversationDetail> = {}): ConversationDetail {
  return { ...row(id), may: ['reply', 'note'], ...more };
}

export function message(seq: number, more: Partial<Message> = {}): Message {
  return {
    id: `m${seq}`,
    seq,
    direction: 'inbound',
    author: { kind: 'customer' },
    content: { kind: 'text', text: `message ${seq}` },
    channel: 'web-chat',
    at: '2026-11-21T10:00:00Z',
    ...more,
  };
}

export const ME: Me = {
  id: 'me',
  name: 'Irena',
  login: 'irena',
  role: 'agent',
  language: 'pl',
  queues: ['orders'],
  capacity: 4,
  presence: 'available',
};

export const WELCOME: ServerFrame = {
  type: 'welcome',
  me: ME,
  queues: [],
  colleagues: [],
  shop: { name: 'Shop', zone: 'Europe/Warsaw', currency: 'PLN' },
  serverTime: '2026-11-21T10:00:00Z',
  counts: { mine: 0, bot: 0, queues: {} },
};
