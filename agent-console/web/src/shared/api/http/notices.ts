import type { ChannelKind, DeliveryState, Language } from '../protocol';

export type OrderEvent = 'shipped' | 'ready-for-pickup' | 'delayed' | 'refunded';
export type NoticeState =
  'planned' | 'held' | 'going' | 'sent' | 'delivered' | 'unknown' | 'failed' | 'refused' | 'dropped';

export interface NoticeCount {
  /** Absent for the orders' own events. */
  broadcast?: string;
  event: OrderEvent;
  state: NoticeState;
  notices: number;
}

export interface NoticeView {
  id: string;
  event: OrderEvent;
  /** Its number. */
  order: string;
  state: NoticeState;
  reason?: string;
  channel?: ChannelKind;
  conversation?: string;
  delivery?: DeliveryState;
  madeAt: string;
  due?: string;
}

export interface NoticesView {
  on: OrderEvent[];
  since: string;
  counts: NoticeCount[];
  latest: NoticeView[];
}

export interface NoticeWay {
  account: string;
  perSecond: number;
}

/** A text is known by its event and language. */
export type TextKey = `${OrderEvent}/${Language}`;

export interface NoticeSettingsDraft {
  on: OrderEvent[];
  ways: NoticeWay[];
  quietFrom: string;
  quietTo: string;
  quietClock: 'shops' | 'customers';
  validHours: number;
  texts: Partial<Record<TextKey, string>>;
  version: number;
}

export interface NoticeSettingsView extends NoticeSettingsDraft {
  shipped: Record<TextKey, string>;
  events: { event: OrderEvent; variables: string[]; template: string }[];
  accounts: { id: string; name: string; channel: ChannelKind; enabled: boolean; usual: number }[];
}

export interface BroadcastDraft {
  id: string;
  event: 'delayed' | 'ready-for-pickup';
  store: string;
  carrier: string;
  statuses: string[];
  day: string;
}

export interface BroadcastView {
  id: string;
  event: OrderEvent;
  store?: string;
  carrier?: string;
  statuses: string[];
  day?: string;
  by?: string;
  at: string;
  stage: 'planning' | 'planned' | 'stopped';
  /** How many orders were looked at so far. */
  looked: number;
}

export interface BroadcastsView {
  broadcasts: BroadcastView[];
  stores: { id: string; name: string }[];
}
