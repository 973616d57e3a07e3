import type { ChannelKind, Holder, Language, Row } from '@/shared/api/protocol';
import { ago, DAY, HOUR, MIN } from './time';

interface Short {
  id: string;
  name: string;
  channel: ChannelKind;
  language: Language;
  queue: string;
  text: string;
  /** Seconds ago. */
  at: number;
  subject: string;
  holder?: Holder;
  /** Seconds for which the customer has waited; 0 when answered. */
  waits?: number;
  more?: Partial<Row>;
}

function row(short: Short): Row {
  const { id, name, channel, language, queue, subject, holder = 'agent', waits = short.at } = short;
  const mine = holder === 'agent' ? { agent: { id: 'st-irena', name: 'Irena Nowak' } } : {};
  return {
    id,
    version: 3,
    contact: `k-${id}`,
    name,
    subject,
    channel,
    language,
    queue,
    holder,
    priority: 0,
    verification: 'channel-verified',
    lastSeq: 9,
    last: {
      direction: waits > 0 ? 'inbound' : 'outbound',
      author: waits > 0 ? 'customer' : 'agent',
      text: short.text,
      at: ago(short.at),
    },
    ...(waits > 0 ? { unansweredSince: ago(waits) } : {}),
    ...(holder === 'queue' ? { enteredQueueAt: ago(waits) } : {}),
    openedAt: ago(short.at + HOUR),
    updatedAt: ago(short.at),
    ...mine,
    ...short.more,
  };
}

const own: Short[] = [
  {
    id: 'anna',
    name: 'Anna Nowicka',
    channel: 'whatsapp',
    language: 'pl',
    queue: 'complaints',
    subject: 'Wrong item: two left shoes',
    text: 'Przyszły dwa lewe buty 😡 wysyłam zdjęcie',
    at: 25,
    waits: 350,
  },
  {
    id: 'mihai',
    name: 'Mihai Ionescu',
    channel: 'email',
    language: 'ro',
    queue: 'orders',
    subject: 'Factura RO-334455',
    text: 'Re: Factura pentru comanda RO-334455',
    at: 4 * MIN,
    waits: 4 * MIN,
  },
  {
    id: 'jan',
    name: 'Jan Kowal',
    channel: 'web-chat',
    language: 'pl',
    queue: 'stores',
    subject: 'Pickup at Galeria',
    text: 'ok, odbiorę jutro w Galerii',
    at: 7 * MIN,
    waits: 0,
  },
  {
    id: 'elena',
    name: '+40 721 555 118',
    channel: 'sms',
    language: 'ro',
    queue: 'orders',
    subject: 'Colet',
    text: 'unde e coletul? awb 8842..',
    at: 2 * MIN,
    more: { verification: 'claimed' },
  },
  {
    id: 'tomasz',
    name: 'Tomasz Sowa',
    channel: 'voice',
    language: 'pl',
    queue: 'complaints',
    subject: 'Reklamacja R-208',
    text: 'Voicemail 0:42 · “dzień dobry, chodzi o reklamację…”',
    at: 31 * MIN,
    more: { priority: 2 },
  },
  {
    id: 'lena',
    name: 'Lena Weiss',
    channel: 'web-chat',
    language: 'en',
    queue: 'stores',
    subject: 'Jacket in M',
    text: 'I asked the Kraków store to check the shelf',
    at: HOUR,
    waits: 0,
  },
  {
    id: 'ewa',
    name: 'Ewa Zając',
    channel: 'whatsapp',
    language: 'pl',
    queue: 'returns',
    subject: 'Zwrot w sklepie',
    text: 'Czy mogę zwrócić w Krakowie to, co kupiłam online?',
    at: 3 * MIN,
  },
  {
    id: 'radu',
    name: 'Radu Popescu',
    channel: 'web-chat',
    language: 'ro',
    queue: 'orders',
    subject: 'Schimbare adresă',
    text: 'Am greșit adresa de livrare, se mai poate schimba?',
    at: 90,
  },
  {
    id: 'kasia',
    name: 'Katarzyna Wiśniewska-Malinowska',
    channel: 'email',
    language: 'pl',
    queue: 'returns',
    subject: 'Zwrot RMA-1044',
    text: 'Dziękuję, pieniądze jeszcze nie wpłynęły',
    at: 2 * HOUR,
    waits: 0,
  },
  {
    id: 'oliver',
    name: 'Oliver Brandt',
    channel: 'web-chat',
    language: 'en',
    queue: 'orders',
    subject: 'Invoice for a company',
    text: 'Could you put the VAT number on it?',
    at: 3 * HOUR,
    waits: 0,
  },
  {
    id: 'piotr',
    name: 'Piotr Lis',
    channel: 'sms',
    language: 'pl',
    queue: 'stores',
    subject: 'Godziny otwarcia',
    text: 'Dzięki!',
    at: 5 * HOUR,
    waits: 0,
  },
  {
    id: 'andreea',
    name: 'Andreea Stan',
    channel: 'whatsapp',
    language: 'ro',
    queue: 'complaints',
    subject: 'Talpă dezlipită',
    text: 'V-am trimis pozele cerute',
    at: 26 * HOUR,
    waits: 0,
  },
];

const waiting: Short[] = [
  {
    id: 'w1',
    name: 'Magda Król',
    channel: 'web-chat',
    language: 'pl',
    queue: 'complaints',
    subject: 'Uszkodzona paczka',
    text: 'Paczka przyszła rozerwana',
    at: 60,
    waits: 860,
    holder: 'queue',
  },
  {
    id: 'w2',
    name: 'George Marin',
    channel: 'whatsapp',
    language: 'ro',
    queue: 'complaints',
    subject: 'Produs greșit',
    text: 'Am primit alt produs',
    at: 90,
    waits: 540,
    holder: 'queue',
  },
  {
    id: 'w3',
    name: 'Ola Nowak',
    channel: 'sms',
    language: 'pl',
    queue: 'orders',
    subject: 'Paczka',
    text: 'Gdzie moja paczka?',
    at: 70,
    waits: 221,
    holder: 'queue',
  },
];

export const MINE: Row[] = own.map(row);
export const WAITING: Row[] = waiting.map(row);

export const OFFERED: Row = row({
  id: 'offer',
  name: 'Radu Pavel',
  channel: 'voice',
  language: 'ro',
  queue: 'orders',
  subject: 'Callback',
  text: 'Callback requested',
  at: 48,
  holder: 'queue',
  more: { offer: { agent: 'st-irena', until: new Date(Date.now() + 21_000).toISOString() } },
});

export const CLOSED: Row[] = [
  row({
    id: 'c1',
    name: 'Anna Nowicka',
    channel: 'voice',
    language: 'pl',
    queue: 'stores',
    subject: 'Call · 4:12 · Store hours',
    text: 'Answered by the bot',
    at: 120 * DAY,
    waits: 0,
    holder: 'nobody',
    more: { closedAt: ago(120 * DAY) },
  }),
];
