import type { Mirror } from '../mirror/Mirror';
import type { ClientFrame, Command, ServerFrame } from '../protocol';
import { backoff } from './backoff';
import { readFrame } from './frames';
import { Liveness } from './Liveness';
import { Outbox, type Answer, type OutboxEntry, type Shelf } from './Outbox';
import { Sender } from './Sender';
import { Subscriptions } from './Subscriptions';

/** What of a browser's WebSocket is used. */
export interface Wire {
  onopen: ((event: Event) => void) | null;
  onmessage: ((event: MessageEvent) => void) | null;
  onclose: ((event: CloseEvent) => void) | null;
  send(data: string): void;
  close(): void;
}

/** How things stand with the server. `waiting` names when the next attempt is made. */
export type Link =
  { state: 'connecting' } | { state: 'online' } | { state: 'waiting'; until: number } | { state: 'ended' };

/** Frames that concern the person and no subscription. */
export type PersonalFrame = Extract<
  ServerFrame,
  { type: 'welcome' | 'counts' | 'offers' | 'presence' | 'activity' | 'error' }
>;

export interface SocketListener {
  link(link: Link): void;
  hear(frame: PersonalFrame): void;
  answered(entry: OutboxEntry, answer: Answer): void;
  /** The connection could not be made or was refused: the session may have ended. */
  doubt(): void;
}

export interface SocketOptions {
  /** Whose commands these are. */
  me: string;
  connect: () => Wire;
  shelf: Shelf;
  listener: SocketListener;
  random?: () => number;
  newId?: () => string;
}

const WELCOME_WITHIN_MS = 10_000;
const NO_LONGER_ALLOWED = 1008;

/** The console's connection, as docs/realtime.md describes it. Everything it is asked for survives a reconnect. */
export class ConsoleSocket {
  private readonly outbox: Outbox;
  private readonly sender: Sender;
  private readonly subscriptions: Subscriptions;
  private readonly liveness = new Liveness(
    () => this.post({ type: 'ping' }),
    () => this.lost(),
  );
  private wire: Wire | undefined;
  private welcomed = false;
  private attempt = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private ended = false;

  constructor(private readonly options: SocketOptions) {
    const post = (frame: ClientFrame) => this.post(frame);
    this.outbox = new Outbox(options.shelf, options.me);
    this.sender = new Sender(this.outbox, post);
    this.subscriptions = new Subscriptions(post);
  }

  start(): void {
    if (this.ended || this.wire) return;
    clearTimeout(this.timer);
    this.options.listener.link({ state: 'connecting' });
    const wire = this.options.connect();
    this.wire = wire;
    wire.onopen = () => wire.send(JSON.stringify({ type: 'hello', protocol: 1 } satisfies ClientFrame));
    wire.onmessage = (event) => {
      if (wire === this.wire) this.receive(event.data);
    };
    wire.onclose = (event) => {
      if (wire === this.wire) this.lost(event.code);
    };
    this.timer = setTimeout(() => this.lost(), WELCOME_WITHIN_MS);
  }

  /** Ends it for good: signed out. */
  end(): void {
    this.ended = true;
    this.drop();
    this.options.listener.link({ state: 'ended' });
  }

  /** The page became visible or the network came back: look at once whether we are connected. */
  nudge(): void {
    if (this.welcomed) this.liveness.ask();
    else if (!this.wire) this.start();
  }

  /** Keeps a mirror true until the returned function is called. */
  watch(mirror: Mirror): { more: () => void; stop: () => void } {
    const sub = this.subscriptions.open(mirror);
    return {
      more: () => void this.post({ type: 'more', sub }),
      stop: () => this.subscriptions.close(sub),
    };
  }

  /** Gives a command. It is sent until it is answered, also after a reconnect and a reload. */
  give(command: Command): { id: string; answer: Promise<Answer> } {
    const id = (this.options.newId ?? (() => crypto.randomUUID()))();
    return { id, answer: this.sender.give(id, command) };
  }

  /** Commands without an answer yet, those from before a reload included. */
  unanswered(): readonly OutboxEntry[] {
    return this.outbox.all();
  }

  /** Tells colleagues who looks and types; lost when there is no connection, which is fine. */
  tell(conversation: string, doing: 'viewing' | 'typing' | 'left'): void {
    this.post({ type: 'activity', conversation, doing });
  }

  private post(frame: ClientFrame): boolean {
    if (!this.welcomed || !this.wire) return false;
    this.wire.send(JSON.stringify(frame));
    return true;
  }

  private receive(data: unknown): void {
    this.liveness.heard();
    const frame = readFrame(data);
    if (frame) this.dispatch(frame);
  }

  private dispatch(frame: ServerFrame): void {
    switch (frame.type) {
      case 'welcome':
        this.welcome(frame);
        return;
      case 'list':
      case 'list-delta':
      case 'conversation':
      case 'conversation-delta':
      case 'board':
      case 'gone':
        this.subscriptions.take(frame);
        return;
      case 'digest':
        this.subscriptions.check(frame);
        return;
      case 'resync':
        this.subscriptions.renew();
        return;
      case 'answered': {
        const entry = this.sender.settle(frame);
        if (entry) this.options.listener.answered(entry, frame);
        return;
      }
      case 'counts':
      case 'offers':
      case 'presence':
      case 'activity':
      case 'error':
        this.options.listener.hear(frame);
        return;
      case 'pong':
        return;
      default:
        frame satisfies never;
    }
  }

  private welcome(frame: Extract<ServerFrame, { type: 'welcome' }>): void {
    if (frame.me.id !== this.options.me) {
      // Somebody else has signed in in another tab: nothing of ours may go out under that name.
      this.end();
      this.options.listener.doubt();
      return;
    }
    clearTimeout(this.timer);
    this.attempt = 0;
    this.welcomed = true;
    this.options.listener.hear(frame);
    this.options.listener.link({ state: 'online' });
    this.subscriptions.renew();
    this.sender.resend();
  }

  private lost(code?: number): void {
    if (this.ended) return;
    this.drop();
    if (code === NO_LONGER_ALLOWED || this.attempt > 0) this.options.listener.doubt();
    const wait = backoff(this.attempt, (this.options.random ?? Math.random)());
    this.attempt += 1;
    this.options.listener.link({ state: 'waiting', until: Date.now() + wait });
    this.timer = setTimeout(() => this.start(), wait);
  }

  private drop(): void {
    clearTimeout(this.timer);
    this.liveness.stop();
    this.sender.pause();
    this.welcomed = false;
    const wire = this.wire;
    this.wire = undefined;
    wire?.close();
  }
}
