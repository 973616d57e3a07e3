import type { ConversationDetail, Message, Row } from '@/shared/api/protocol';
import { ago, DAY, MIN } from './time';
import { MINE } from './rows';

const IRENA = { kind: 'agent', id: 'st-irena', name: 'Irena Nowak' } as const;
const CUSTOMER = { kind: 'customer' } as const;
const BOT = { kind: 'bot' } as const;

function text(seq: number, seconds: number, words: string, more: Partial<Message>): Message {
  return {
    id: `msg-${seq}`,
    seq,
    direction: 'inbound',
    author: CUSTOMER,
    content: { kind: 'text', text: words },
    channel: 'whatsapp',
    at: ago(seconds),
    ...more,
  };
}

const delivered = (state: 'read' | 'delivered' | 'failed' | 'unknown', reason?: string) => ({
  delivery: { state, at: ago(6 * MIN), ...(reason && { reason }) },
});

export const ANNA: Message[] = [
  text(1, 22 * MIN, 'Dzień dobry, dostałam zły towar z zamówienia 88213', { channel: 'web-chat' }),
  text(
    2,
    22 * MIN - 2,
    'Przykro mi. Czy może Pani przesłać zdjęcie? Przygotuję zgłoszenie dla konsultanta.',
    { direction: 'outbound', author: BOT, channel: 'web-chat', ...delivered('read') },
  ),
  text(3, 14 * MIN, '', {
    direction: 'system',
    author: { kind: 'system' },
    content: { kind: 'notice', notice: 'moved-channel', details: { channel: 'whatsapp' } },
  }),
  text(4, 13 * MIN, '', {
    content: {
      kind: 'media',
      attachments: [{ id: 'photo', name: 'buty.jpg', type: 'image/jpeg', size: 284_113 }],
      caption: 'Przyszły dwa lewe buty 😡 wysyłam zdjęcie',
    },
  }),
  text(5, 13 * MIN - 4, '', {
    direction: 'system',
    author: { kind: 'system' },
    content: {
      kind: 'notice',
      notice: 'handed-over',
      details: { reason: 'not-automated', queue: 'complaints' },
    },
  }),
  text(6, 11 * MIN, 'Third pair mix-up from WH-2 this week, see incident.', {
    direction: 'note',
    author: { kind: 'agent', id: 'st-marek', name: 'Marek Wójcik' },
  }),
  text(
    7,
    10 * MIN,
    'Dzień dobry Pani Anno, bardzo przepraszam za pomyłkę. Dziś wyślę właściwą parę kurierem, a błędną odbierzemy przy dostawie.',
    { direction: 'outbound', author: IRENA, ...delivered('read') },
  ),
  text(8, 350, 'A ile to będzie kosztować? Bo ja nie chcę dopłacać za wymianę.', {}),
  text(9, 25, 'I czy kurier przyjedzie jutro?', {}),
];

export const TROUBLE: Message[] = [
  text(1, 26 * 3600, 'Talpa s-a dezlipit după două săptămâni', {}),
  text(2, 25 * 3600, 'Îmi pare rău. Ne puteți trimite două poze?', {
    direction: 'outbound',
    author: IRENA,
    ...delivered('delivered'),
  }),
  text(3, 26 * MIN, 'V-am trimis pozele cerute', {}),
  text(4, 20 * MIN, 'Vă mulțumesc, am înregistrat reclamația R-219.', {
    direction: 'outbound',
    author: IRENA,
    ...delivered('failed', 'window-closed'),
  }),
  text(5, 18 * MIN, 'Reclamația are numărul R-219.', {
    direction: 'outbound',
    author: IRENA,
    ...delivered('unknown', 'timeout'),
  }),
];

/** A correspondence by mail with somebody else in it. */
const MAIL: Message[] = [
  text(1, 2 * 3600, 'Factura pentru comanda 90417', {
    channel: 'email',
    content: {
      kind: 'media',
      attachments: [{ id: 'order', name: 'comanda-90417.pdf', type: 'application/pdf', size: 88_400 }],
      caption: 'Factura pentru comanda 90417',
      letter: {
        subject: 'Factura pentru comanda 90417',
        from: { name: 'Mihai Popescu', address: 'mihai@firma.example' },
        to: [{ address: 'help@kram.example' }],
        cc: [
          { name: 'Bogdan Ionescu', address: 'bogdan@firma.example' },
          { address: 'contabilitate@firma.example' },
        ],
        raw: 'raw',
        page: true,
        remoteImages: true,
      },
    },
  }),
  text(2, 3600, '', {
    direction: 'outbound',
    author: IRENA,
    channel: 'email',
    content: {
      kind: 'media',
      attachments: [],
      caption: 'Bună ziua, vă trimitem factura în această după-amiază.',
      letter: {
        subject: '',
        to: [],
        cc: [{ name: 'Bogdan Ionescu', address: 'bogdan@firma.example' }],
        page: false,
        remoteImages: false,
      },
    },
    ...delivered('delivered'),
  }),
];

function short(row: Row): Message[] {
  return [
    text(1, 3 * DAY, 'Dzień dobry / Bună ziua', { channel: row.channel }),
    text(2, 3 * DAY - 30, 'W czym mogę pomóc?', {
      direction: 'outbound',
      author: BOT,
      channel: row.channel,
      content: {
        kind: 'choices',
        text: 'W czym mogę pomóc?',
        choices: [
          { id: 'a', label: 'Paczka' },
          { id: 'b', label: 'Zwrot' },
          { id: 'c', label: 'Sklep' },
        ],
      },
      ...delivered('delivered'),
    }),
    text(3, 400, row.last?.text ?? '…', {
      channel: row.channel,
      ...(row.last?.author === 'agent'
        ? { direction: 'outbound', author: IRENA, ...delivered('delivered') }
        : {}),
    }),
  ];
}

export function messagesOf(row: Row): Message[] {
  if (row.id === 'anna') return ANNA;
  if (row.id === 'andreea') return TROUBLE;
  if (row.id === 'mihai') return MAIL;
  return short(row);
}

export function detailOf(row: Row): ConversationDetail {
  const queued = row.holder === 'queue' || row.holder === 'bot';
  const base: ConversationDetail = {
    ...row,
    may: queued
      ? ['note', 'priority', 'claim', 'transfer']
      : row.holder === 'nobody'
        ? ['note', 'reopen']
        : ['reply', 'note', 'subject', 'priority', 'transfer', 'return', 'give-to-bot', 'close'],
  };
  if (row.id !== MINE[0]?.id) return base;
  return {
    ...base,
    handoff: {
      reason: 'not-automated',
      intent: 'report_damaged',
      confidence: 0.97,
      slots: { 'order-number': '88213', product: 'Trail shoes', size: '39' },
      orderNumbers: ['88213'],
      steps: [
        'Order 88213 proven by phone',
        'Asked for a photo, received',
        'Exchange in stock: Kraków 3, online 12',
      ],
    },
  };
}
