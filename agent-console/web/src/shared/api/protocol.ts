/** The frames of /ws/console and the bodies of /api, as docs/realtime.md describes them. Moments are ISO 8601 in UTC. */

export type Language = 'en' | 'pl' | 'ro';
export type ChannelKind = 'web-chat' | 'whatsapp' | 'sms' | 'email' | 'voice';
export type Holder = 'bot' | 'queue' | 'agent' | 'nobody';
export type Presence = 'available' | 'busy' | 'break' | 'offline';
export type DeliveryState = 'queued' | 'sending' | 'unknown' | 'sent' | 'failed' | 'delivered' | 'read';
export type Verification = 'claimed' | 'channel-verified' | 'proven';
export type Role = 'agent' | 'supervisor' | 'admin';

export interface Attachment {
  id: string;
  name: string;
  type: string;
  size: number;
}

/** Somebody in the head of a mail. */
export interface Correspondent {
  name?: string;
  address: string;
}

/** The head of a mail. */
export interface Letter {
  subject: string;
  from?: Correspondent;
  to: Correspondent[];
  cc: Correspondent[];
  /** The file that holds the mail as it came; absent on what we sent. */
  raw?: string;
  /** Whether there is a page that shows it. */
  page: boolean;
  /** Whether the page names pictures elsewhere; they are blocked until asked for. */
  remoteImages: boolean;
}

export type Content =
  | { kind: 'text'; text: string }
  | { kind: 'media'; attachments: Attachment[]; caption?: string; letter?: Letter }
  | { kind: 'choices'; text: string; choices: { id: string; label: string }[] }
  | { kind: 'remote-media'; what: string; caption?: string; details: { lost: 'true' | 'false' } }
  | { kind: 'template'; text: string; what: string }
  | { kind: 'transcript'; text: string }
  | {
      kind: 'location';
      details: { latitude: string; longitude: string; name?: string; address?: string };
    }
  | { kind: 'cards'; cards: { name: string; phones: string[]; emails: string[] }[] }
  | {
      kind: 'basket';
      text?: string;
      lines: { sku: string; quantity: number; price?: number; currency?: string }[];
    }
  | { kind: 'reaction'; text: string; details: { to: string } }
  | { kind: 'unsupported'; what: string }
  | { kind: 'notice'; notice: NoticeKind; details: Record<string, string> };

export type NoticeKind =
  | 'moved-channel'
  | 'handed-over'
  | 'assigned'
  | 'taken-over'
  | 'transferred'
  | 'returned-to-queue'
  | 'given-to-bot'
  | 'closed'
  | 'reopened'
  | 'delivery-failed'
  | 'call'
  | 'sent-by-mail'
  | 'rated';

/** What the customer told of himself, or the shop vouches for. */
export interface FilledForm {
  source: 'pre-chat' | 'offline-form' | 'contact-form' | 'signed-in';
  name?: string;
  email?: string;
  order?: string;
}

export interface Delivery {
  state: DeliveryState;
  reason?: string;
  at: string;
}

export interface Message {
  id: string;
  seq: number;
  direction: 'inbound' | 'outbound' | 'note' | 'system';
  author: { kind: 'customer' | 'agent' | 'bot' | 'system' | 'notice'; id?: string; name?: string };
  content: Content;
  channel?: ChannelKind;
  at: string;
  delivery?: Delivery;
  /** What it came out of, where the channel told. */
  origin?: { reply: boolean; advert?: string; article?: string; form?: FilledForm };
}

export interface MessageTemplate {
  name: string;
  language: string;
  /** With its variables as {{1}}, {{2}} … */
  body: string;
  variables: number;
}

/** What may be sent in a conversation now; the server asks again when it is sent. */
export interface Sending {
  channel: ChannelKind;
  hasWindow: boolean;
  openUntil?: string;
  optedOut: boolean;
  textLimit: number;
  templates: MessageTemplate[];
  /** Who else is in a correspondence by mail. */
  copies: Correspondent[];
  /** Whether a language model drafts on request. */
  drafts?: boolean;
}

/** One line of a list. */
export interface Row {
  id: string;
  version: number;
  contact: string;
  name: string;
  subject: string;
  channel: ChannelKind;
  language: Language;
  queue: string;
  holder: Holder;
  agent?: { id: string; name: string };
  offer?: { agent: string; until: string };
  priority: number;
  /** Of the customer's level of verification on the address used last. */
  verification: Verification;
  lastSeq: number;
  last?: { direction: Message['direction']; author: Message['author']['kind']; text: string; at: string };
  unansweredSince?: string;
  enteredQueueAt?: string;
  openedAt: string;
  updatedAt: string;
  closedAt?: string;
}

export interface Handoff {
  reason: string;
  intent?: string;
  confidence: number;
  slots: Record<string, string>;
  orderNumbers: string[];
  steps: string[];
  summary?: string;
  verification?: string;
}

export type Action =
  | 'reply'
  | 'note'
  | 'subject'
  | 'priority'
  | 'claim'
  | 'take-over'
  | 'transfer'
  | 'close'
  | 'reopen'
  | 'return'
  | 'call'
  | 'give-to-bot';

export interface ConversationDetail extends Row {
  handoff?: Handoff;
  disposition?: string;
  /** May the viewer reply, take, close? The server decides; the console only shows it. */
  may: Action[];
}

export type ListRef =
  | { list: 'mine' }
  | { list: 'queue'; queue: string }
  | { list: 'in-service'; queue: string }
  | { list: 'bot' }
  | { list: 'open' }
  | { list: 'closed' };

export type Subscription =
  | { kind: 'list'; ref: ListRef }
  | { kind: 'conversation'; conversation: string; afterSeq?: number }
  | { kind: 'board' };

export type Command =
  | {
      kind: 'reply';
      conversation: string;
      text: string;
      attachments: Attachment[];
      /** Who gets a copy, where it goes by mail. */
      cc?: Correspondent[];
      againstSeq: number;
      anyway: boolean;
    }
  | {
      kind: 'reply-template';
      conversation: string;
      name: string;
      language: string;
      values: { text: string }[];
      againstSeq: number;
      anyway: boolean;
    }
  | { kind: 'note'; conversation: string; text: string; attachments: Attachment[] }
  | { kind: 'send-again'; conversation: string; message: string }
  /** On a message of the customer's; an empty emoji takes it back. */
  | { kind: 'react'; conversation: string; message: string; emoji: string }
  | { kind: 'accept'; conversation: string }
  | { kind: 'decline'; conversation: string }
  | { kind: 'claim'; conversation: string }
  | { kind: 'take-over'; conversation: string }
  | { kind: 'return'; conversation: string }
  | { kind: 'give-to-bot'; conversation: string }
  | { kind: 'transfer'; conversation: string; queue: string }
  | { kind: 'close'; conversation: string; disposition: string }
  | { kind: 'reopen'; conversation: string }
  | { kind: 'subject'; conversation: string; subject: string }
  | { kind: 'priority'; conversation: string; priority: number }
  | { kind: 'presence'; presence: Presence };

export type ClientFrame =
  | { type: 'hello'; protocol: 1 }
  | { type: 'subscribe'; sub: string; to: Subscription }
  | { type: 'unsubscribe'; sub: string }
  | { type: 'more'; sub: string }
  | { type: 'command'; id: string; command: Command }
  | { type: 'activity'; conversation: string; doing: 'viewing' | 'typing' | 'left' }
  | { type: 'ping' };

export interface Me {
  id: string;
  name: string;
  login: string;
  role: Role;
  language: Language;
  queues: string[];
  capacity: number;
  presence: Presence;
}

export interface QueueInfo {
  id: string;
  names: Record<Language, string>;
  /** Within which an answer counts as in time; without it, waiting times are shown without a colour. */
  serviceTargetSeconds?: number;
}

export interface QueueCounts {
  waiting: number;
  /** When the longest waiting one entered; absent when none waits. */
  longestSince?: string;
  inService: number;
}

export interface Counts {
  mine: number;
  bot: number;
  queues: Record<string, QueueCounts>;
}

export interface BoardQueue extends QueueCounts {
  queue: string;
  agentsAvailable: number;
  offered: number;
  answered: number;
  abandoned: number;
  flowedOut: number;
  /** Percent of those answered or abandoned that were answered within the target; absent when there were none. */
  serviceLevel?: number;
  servicePercent: number;
  serviceTargetSeconds: number;
  /** Average speed of answer in seconds; absent when none was answered. */
  asaSeconds?: number;
}

export interface BoardAgent {
  id: string;
  name: string;
  presence: Presence;
  since: string;
  inHand: number;
  capacity: number;
}

export interface Board {
  at: string;
  queues: BoardQueue[];
  agents: BoardAgent[];
  withBot: number;
  /** Conversations that the bot closed or that ended with it today, and all that it began. */
  botSolved: number;
  botBegan: number;
  /** Customers who said today how it was, and those of them who were satisfied: 4 or 5 of 5. */
  rated: number;
  satisfied: number;
  /** Arrivals by quarter of an hour since midnight of the shop's day: entries into queues, and those answered in time. */
  quarters: { from: string; entered: number; answered: number; inTime: number }[];
}

export type ServerFrame =
  | {
      type: 'welcome';
      me: Me;
      queues: QueueInfo[];
      colleagues: { id: string; name: string }[];
      shop: { name: string; zone: string; currency: string };
      serverTime: string;
      counts: Counts;
    }
  | { type: 'list'; sub: string; rows: Row[]; total: number; more: boolean; reset: boolean }
  | { type: 'list-delta'; sub: string; upserts: Row[]; removes: string[]; total: number }
  | {
      type: 'conversation';
      sub: string;
      conversation: ConversationDetail;
      messages: Message[];
      /** True when messages follow the client's afterSeq; false when they are the latest ones and replace all. */
      continues: boolean;
      earlier: boolean;
    }
  | {
      type: 'conversation-delta';
      sub: string;
      conversation: ConversationDetail;
      messages: Message[];
      deliveries: { message: string; delivery: Delivery }[];
    }
  | { type: 'board'; sub: string; board: Board }
  | { type: 'counts'; counts: Counts }
  | { type: 'offers'; rows: Row[] }
  | { type: 'presence'; presence: Presence }
  | {
      type: 'digest';
      sub: string;
      /** Conversation id to version for the rows the client should have, in order. */
      rows?: [string, number][];
      lastSeq?: number;
      version?: number;
      /** Sum of the ranks of all delivery states, which only grows. */
      deliveryStamp?: number;
    }
  | {
      type: 'answered';
      id: string;
      outcome: 'applied' | 'refused' | 'stale';
      reason?: string;
      /** What the agent had not seen, when stale. */
      missed?: Message[];
    }
  | {
      type: 'activity';
      conversation: string;
      who: 'customer' | 'staff' | 'bot';
      id: string;
      name: string;
      doing: 'viewing' | 'typing' | 'left';
    }
  | { type: 'gone'; sub: string }
  | { type: 'resync' }
  | { type: 'error'; code: string; message: string }
  | { type: 'pong' };

// ---- HTTP

export interface Problem {
  status: number;
  title: string;
  detail: string;
}

export interface Money {
  minor: number;
  currency: string;
}

export interface OrderView {
  id: string;
  source: string;
  channel: 'web-shop' | 'store' | 'marketplace';
  number: string;
  placedAt: string;
  status: string;
  store?: string;
  lines: { sku: string; name: string; variant?: string; quantity: number; price: Money }[];
  shipments: {
    carrier: string;
    trackingNumber: string;
    status: string;
    expectedOn?: string;
    deliveredAt?: string;
  }[];
  total: Money;
}

export interface ReturnView {
  id: string;
  order: string;
  orderNumber: string;
  channel: 'web-shop' | 'store' | 'marketplace';
  store?: string;
  lines: { sku: string; name: string; variant?: string; quantity: number; price: Money }[];
  reason: string;
  status: string;
  refund: Money;
  refundDueOn?: string;
  openedAt: string;
}

export interface CustomerView {
  contact: string;
  name: string;
  language?: Language;
  since: string;
  contacts: { id: string; name?: string }[];
  addresses: {
    id: string;
    channel: ChannelKind;
    value: string;
    verification: Verification;
    shared: boolean;
    contact: string;
  }[];
  links: { one: string; other: string; kind: 'same' | 'unlinked' | 'not-same'; rule: string; at: string }[];
  /** Net of refunds, one amount a currency. */
  value: Money[];
  orderCount: number;
  returnCount: number;
  /** Whole percent of orders with a return. */
  returnedPercent: number;
  lastPurchaseAt?: string;
  orders: OrderView[];
  returns: ReturnView[];
  conversations: Row[];
}

export interface SearchHit {
  kind: 'message' | 'conversation' | 'customer' | 'order';
  id: string;
  title: string;
  snippet: string;
  conversation?: string;
  contact?: string;
  at: string;
}

export interface TraceView {
  upToSeq: number;
  at: string;
  step: string;
  intents: { intent: string; probability: number }[];
  features: Record<string, number>;
  read: string[];
  decision: string;
}

export interface StaffView {
  id: string;
  login: string;
  name: string;
  role: Role;
  language: Language;
  queues: string[];
  skills: string[];
  capacity: number;
  enabled: boolean;
  version: number;
}

export interface ChannelAccountView {
  id: string;
  channel: ChannelKind;
  name: string;
  sender: string;
  enabled: boolean;
  settings: Record<string, string>;
  /** Names of the secrets that are set. */
  secrets: string[];
  /** Where the provider is to send, or the script tag for web chat. */
  hint: string;
  version: number;
}

/** What became of a call that the agent started. */
export interface CallResult {
  outcome: 'ringing' | 'refused' | 'unknown';
  code?: string;
  reason?: string;
}

/** What a provider made of a test message. */
export interface ChannelTestResult {
  outcome: 'accepted' | 'later' | 'refused' | 'unknown';
  code?: string;
  /** The provider's own words. */
  reason?: string;
}

export interface HealthView {
  status: 'up' | 'degraded' | 'down';
  parts: { name: string; status: 'up' | 'warming' | 'down'; detail: string; since?: string }[];
  deadLetters: number;
  unreadable: number;
  unknownDeliveries: number;
}

export interface DeadLetterView {
  id: string;
  lane: string;
  messageType: string;
  command: string;
  reason: string;
  parkedAt: string;
}
