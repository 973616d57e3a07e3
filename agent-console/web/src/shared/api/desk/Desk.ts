import { inject, reactive, shallowReactive, type InjectionKey } from 'vue';
import type { Api } from '../http/Api';
import type { Counts, Me, QueueInfo, Row } from '../protocol';
import type { ConsoleSocket, Link, PersonalFrame, SocketListener } from '../socket/ConsoleSocket';
import type { Answer, OutboxEntry } from '../socket/Outbox';
import { Activities } from './activities';

export interface Shop {
  name: string;
  zone: string;
  currency: string;
}

/** What the server tells one signed-in person without being asked. */
export interface DeskState {
  me: Me;
  /** False until the first welcome: names of queues and the shop's zone are not known yet. */
  ready: boolean;
  link: Link;
  queues: readonly QueueInfo[];
  colleagues: readonly { id: string; name: string }[];
  shop: Shop;
  counts: Counts;
  offers: readonly Row[];
  /** Server's clock less the browser's, in milliseconds. */
  clockOffset: number;
}

type AnswerListener = (entry: OutboxEntry, answer: Answer) => void;

/** The place where a signed-in person works: what is known, and the ways to the server. */
export class Desk implements SocketListener {
  readonly state: DeskState;
  readonly activities = reactive(new Activities());
  private readonly listeners = new Set<AnswerListener>();
  private attached: ConsoleSocket | undefined;

  constructor(
    me: Me,
    readonly api: Api,
    private readonly doubted: () => void,
  ) {
    this.state = shallowReactive({
      me,
      ready: false,
      link: { state: 'connecting' },
      queues: [],
      colleagues: [],
      shop: { name: '', zone: Intl.DateTimeFormat().resolvedOptions().timeZone, currency: '' },
      counts: { mine: 0, bot: 0, queues: {} },
      offers: [],
      clockOffset: 0,
    });
  }

  attach(socket: ConsoleSocket): void {
    this.attached = socket;
  }

  get socket(): ConsoleSocket {
    if (!this.attached) throw new Error('desk: expected a socket to be attached before it is used');
    return this.attached;
  }

  onAnswer(listener: AnswerListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  link(link: Link): void {
    this.state.link = link;
  }

  hear(frame: PersonalFrame): void {
    switch (frame.type) {
      case 'welcome':
        this.state.me = frame.me;
        this.state.queues = frame.queues;
        this.state.colleagues = frame.colleagues;
        this.state.shop = frame.shop;
        this.state.counts = frame.counts;
        this.state.clockOffset = Date.parse(frame.serverTime) - Date.now();
        this.state.ready = true;
        return;
      case 'counts':
        this.state.counts = frame.counts;
        return;
      case 'offers':
        this.state.offers = frame.rows;
        return;
      case 'presence':
        this.state.me = { ...this.state.me, presence: frame.presence };
        return;
      case 'activity':
        this.activities.take(frame, Date.now());
        return;
      case 'error':
        return;
      default:
        frame satisfies never;
    }
  }

  answered(entry: OutboxEntry, answer: Answer): void {
    for (const listener of this.listeners) listener(entry, answer);
  }

  doubt(): void {
    this.doubted();
  }
}

export const DESK: InjectionKey<Desk> = Symbol('desk');

export function useDesk(): Desk {
  const desk = inject(DESK);
  if (!desk) throw new Error('useDesk: expected to be inside the signed-in part of the console');
  return desk;
}
