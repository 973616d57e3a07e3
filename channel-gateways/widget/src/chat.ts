import type { Memory } from './memory';
import { frameOf, Outbox, type Outgoing } from './outbox';
import { Guest } from './guest';
import type { Link, Mode } from './modes';
import type {
  Choice,
  ClientFrame,
  Details,
  Identity,
  Language,
  Refusal,
  ServerFrame,
  StateFrame,
  UploadedFile,
} from './protocol';
import { Reading } from './reading';
import { Timeline } from './timeline';
import { Wishes, type WishState } from './wishes';

const TYPING_HOLDS = 6_000;
const TYPING_EVERY = 3_000;
const ANSWER_WITHIN = 10_000;
const HELLO_AGAIN_AFTER = 5_000;

/** The chat as it stands: what was said, what is on its way, who has the word. Knows no browser but its memory. */
export class Chat {
  readonly timeline = new Timeline();
  readonly outbox: Outbox;
  link: Link = 'off';
  shop = '';
  maxFileBytes = 10 * 1024 * 1024;
  state: StateFrame | undefined;
  typist: { who: 'agent' | 'bot'; name?: string; until: number } | undefined;
  /** Outside of opening hours the visitor wants the assistant all the same. */
  assistant = false;
  /** A message was left for an answer by mail: where the answer goes, and how far it got. */
  left: { to: string; state: WishState } | undefined;
  readonly guest: Guest;
  readonly wishes: Wishes;
  private readonly reading: Reading;
  private open = false;
  private lastTyped = 0;
  private lastHello = 0;
  private sentAt = new Map<string, number>();

  /**
   * @param send gives a frame to the socket; false when it is not open
   * @param changed tells that something is to be drawn anew
   */
  constructor(
    private readonly memory: Memory,
    private readonly language: Language,
    private readonly send: (frame: ClientFrame) => boolean,
    private readonly changed: () => void,
  ) {
    this.outbox = new Outbox(memory);
    this.guest = new Guest(memory);
    this.wishes = new Wishes(send, changed);
    this.reading = new Reading(memory, this.timeline, send);
  }

  /** Whether this visitor has been here before. */
  get known(): boolean {
    return this.token !== undefined;
  }

  get token(): string | undefined {
    return this.memory.read('token');
  }

  get mode(): Mode {
    if (this.guest.denied) {
      return 'denied';
    }
    const talks = !this.begins || this.outbox.all().some((item) => item.state !== 'failed');
    if (talks) {
      return 'chat';
    }
    const { open, mail } = this.guest.config;
    if (!open && mail && !this.assistant) {
      return this.left?.state === 'done' ? 'left' : 'offline';
    }
    return this.guest.asked ? 'form' : 'chat';
  }

  /** Whether what is said next begins a conversation. */
  private get begins(): boolean {
    return this.state === undefined || this.state.holder === 'nobody';
  }

  /** The shop's page says who this is: everything is asked for anew, as that customer. */
  identify(identity: Identity): void {
    this.guest.identity = identity;
    this.guest.denied = false;
    this.state = undefined;
    if (this.link !== 'off') {
      this.hello();
    }
  }

  /** Nothing of this visitor stays in the browser. */
  logout(): void {
    this.outbox.clear();
    this.memory.clear();
    this.guest.forget();
    this.timeline.add('', [], true);
    this.state = undefined;
    this.left = undefined;
    this.assistant = false;
    this.wishes.clear();
    this.changed();
  }

  get unread(): number {
    return this.open ? 0 : this.timeline.unreadAfter(this.reading.seq);
  }

  hello(): void {
    this.lastHello = Date.now();
    const { token } = this;
    const { conversation, lastSeq } = this.timeline;
    this.send({
      type: 'hello',
      ...(token === undefined ? {} : { token }),
      language: this.language,
      ...(conversation === undefined ? {} : { conversation }),
      afterSeq: lastSeq,
      ...(this.guest.identity === undefined ? {} : { identity: this.guest.identity }),
    });
  }

  linkIs(link: Link): void {
    this.link = link;
    if (link !== 'on') {
      this.typist = undefined;
      this.sentAt.clear();
    }
    this.changed();
  }

  take(frame: ServerFrame): void {
    switch (frame.type) {
      case 'welcome':
        this.memory.write('token', frame.token);
        this.shop = frame.shop;
        this.maxFileBytes = frame.maxFileBytes;
        this.guest.welcomed(frame.name, frame.mail ?? false);
        this.linkIs('on');
        this.outbox.unaccepted().forEach((item) => {
          this.post(item);
        });
        break;
      case 'messages':
        this.timeline.add(frame.conversation, frame.messages, frame.reset);
        for (const entry of frame.messages) {
          if (entry.clientId !== undefined) {
            this.outbox.remove(entry.clientId);
          } else {
            this.typist = undefined;
          }
        }
        this.seen();
        break;
      case 'accepted':
        this.settled(frame.id, true);
        break;
      case 'refused':
        this.settled(frame.id, false, frame.reason);
        break;
      case 'state':
        if (frame.holder !== 'nobody') {
          this.wishes.delete('rate');
        }
        this.state = frame;
        break;
      case 'typing':
        this.typist = {
          who: frame.who,
          ...(frame.name === undefined ? {} : { name: frame.name }),
          until: Date.now() + TYPING_HOLDS,
        };
        break;
      case 'digest':
        this.compare(frame.conversation, frame.lastSeq);
        break;
      case 'error':
        console.warn(`kontuar: ${frame.code}: ${frame.message}`);
        if (this.guest.refused(frame.code)) {
          this.linkIs('on');
        }
        break;
    }
    this.changed();
  }

  say(text: string, attachments: UploadedFile[]): void {
    const words = text.trim();
    if (words !== '' || attachments.length > 0) {
      this.post(this.outbox.add(words, attachments, this.form()));
      this.changed();
    }
  }

  choose(choice: Choice): void {
    this.post(this.outbox.add('', [], { choice, ...this.form() }));
    this.changed();
  }

  retry(id: string): void {
    const item = this.outbox.again(id, this.form().form);
    if (item) {
      this.post(item);
      this.changed();
    }
  }

  /** Leaves a message for an answer by mail. */
  leave(text: string, details: Details): void {
    this.guest.remember({ ...this.guest.details, ...details });
    this.left = { to: details.email ?? '', state: 'sending' };
    this.post(this.outbox.add(text.trim(), [], { form: details, way: 'mail' }));
    this.changed();
  }

  /** What goes along with the words that begin a conversation. */
  private form(): { form?: Details } {
    const { details } = this.guest;
    return this.begins && details ? { form: details } : {};
  }

  private settled(id: string, taken: boolean, reason: Refusal = 'empty'): void {
    if (this.wishes.settled(id, taken)) {
      return;
    }
    if (this.outbox.isLeft(id)) {
      this.outbox.remove(id);
      this.left = { to: this.left?.to ?? this.guest.details?.email ?? '', state: taken ? 'done' : 'failed' };
    } else if (taken) {
      this.outbox.accepted(id);
    } else {
      this.outbox.refused(id, reason);
    }
  }

  discard(id: string): void {
    this.outbox.remove(id);
    this.changed();
  }

  typed(): void {
    if (Date.now() - this.lastTyped >= TYPING_EVERY && this.link === 'on') {
      this.lastTyped = Date.now();
      this.send({ type: 'typing' });
    }
  }

  /** The visitor looks at the chat, or away from it. */
  looks(open: boolean): void {
    this.open = open;
    this.seen();
    this.changed();
  }

  /** Called every few seconds: what is stale goes, what was not answered is sent again under its own id. */
  tick(): void {
    const now = Date.now();
    if (this.typist && this.typist.until <= now) {
      this.typist = undefined;
      this.changed();
    }
    if (this.link === 'on') {
      this.outbox
        .unaccepted()
        .filter((item) => now - (this.sentAt.get(item.id) ?? 0) > ANSWER_WITHIN)
        .forEach((item) => {
          this.post(item);
        });
    }
  }

  private post(item: Outgoing): void {
    if (this.link === 'on' && this.send(frameOf(item))) {
      this.sentAt.set(item.id, Date.now());
    }
  }

  /** The server has something else than we do: ask for what is missing, but not in a circle. */
  private compare(conversation: string | undefined, lastSeq: number): void {
    const same = conversation === this.timeline.conversation && lastSeq === this.timeline.lastSeq;
    if (!same && Date.now() - this.lastHello > HELLO_AGAIN_AFTER) {
      this.hello();
    }
  }

  private seen(): void {
    if (this.open) {
      this.reading.seen();
    }
  }
}
