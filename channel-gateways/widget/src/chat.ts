import type { Memory } from './memory';
import { frameOf, Outbox, type Outgoing } from './outbox';
import type { Choice, ClientFrame, Language, ServerFrame, StateFrame, UploadedFile } from './protocol';
import { Timeline } from './timeline';

const TYPING_HOLDS = 6_000;
const TYPING_EVERY = 3_000;
const ANSWER_WITHIN = 10_000;
const HELLO_AGAIN_AFTER = 5_000;

export type Link = 'off' | 'connecting' | 'on' | 'failing';

/** The chat as it stands: what was said, what is on its way, who has the word. Knows no browser but its memory. */
export class Chat {
  readonly timeline = new Timeline();
  readonly outbox: Outbox;
  link: Link = 'off';
  shop = '';
  maxFileBytes = 10 * 1024 * 1024;
  state: StateFrame | undefined;
  typist: { who: 'agent' | 'bot'; name?: string; until: number } | undefined;
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
  }

  /** Whether this visitor has been here before. */
  get known(): boolean {
    return this.memory.read('token') !== undefined;
  }

  get token(): string | undefined {
    return this.memory.read('token');
  }

  get unread(): number {
    return this.open ? 0 : this.timeline.unreadAfter(this.readSeq);
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
        this.outbox.accepted(frame.id);
        break;
      case 'refused':
        this.outbox.refused(frame.id, frame.reason);
        break;
      case 'state':
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
        break;
    }
    this.changed();
  }

  say(text: string, attachments: UploadedFile[]): void {
    const words = text.trim();
    if (words !== '' || attachments.length > 0) {
      this.post(this.outbox.add(words, attachments));
      this.changed();
    }
  }

  choose(choice: Choice): void {
    this.post(this.outbox.add('', [], choice));
    this.changed();
  }

  retry(id: string): void {
    const item = this.outbox.again(id);
    if (item) {
      this.post(item);
      this.changed();
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

  private get readSeq(): number {
    const stored = this.memory.readJson('read') as { conversation?: string; seq?: number } | undefined;
    return stored?.conversation === this.timeline.conversation ? (stored?.seq ?? 0) : 0;
  }

  private seen(): void {
    const { conversation, lastSeq } = this.timeline;
    if (this.open && lastSeq > this.readSeq) {
      this.memory.write('read', JSON.stringify({ conversation, seq: lastSeq }));
      this.send({ type: 'read', seq: lastSeq });
    }
  }
}
