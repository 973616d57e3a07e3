import type { ConversationDetail, Message, ServerFrame, Subscription } from '../protocol';
import { deliveryStamp, further } from './delivery';
import type { DigestFrame, Mirror, Need, Phase, StateFrame } from './Mirror';

export interface ConversationState {
  readonly phase: Phase;
  readonly detail?: ConversationDetail;
  readonly messages: readonly Message[];
  /** Whether older messages can be read with {@link ConversationMirror.prepend}. */
  readonly earlier: boolean;
}

type Whole = Extract<ServerFrame, { type: 'conversation' }>;
type Delta = Extract<ServerFrame, { type: 'conversation-delta' }>;

/** One conversation with its entries. `seq` has no holes, so that a hole is a lost frame. */
export class ConversationMirror implements Mirror {
  state: ConversationState = { phase: 'loading', messages: [], earlier: false };
  private readonly messages = new Map<number, Message>();
  /** All entries from the first one held up to this one are certainly there. */
  private through = 0;
  /** Server's stamp less ours, while older messages than ours exist; unknown until the first digest. */
  private stampOfEarlier: number | undefined;

  constructor(
    private readonly id: string,
    private readonly changed: (state: ConversationState) => void,
  ) {}

  subscription(): Subscription {
    const base = { kind: 'conversation', conversation: this.id } as const;
    return this.through > 0 ? { ...base, afterSeq: this.through } : base;
  }

  apply(frame: StateFrame): Need {
    switch (frame.type) {
      case 'conversation':
        this.takeWhole(frame);
        return 'nothing';
      case 'conversation-delta':
        return this.takeDelta(frame);
      case 'gone':
        this.messages.clear();
        this.through = 0;
        this.set({ phase: 'gone', messages: [], earlier: false });
        return 'nothing';
      case 'list':
      case 'list-delta':
      case 'board':
        return 'nothing';
    }
  }

  agrees(digest: DigestFrame): boolean {
    const { detail, phase } = this.state;
    if (phase !== 'ready' || detail === undefined) return true;
    if ((digest.lastSeq ?? 0) > this.through) return false;
    if ((digest.version ?? 0) > detail.version) return false;
    return digest.deliveryStamp === undefined || this.stampAgrees(digest.deliveryStamp);
  }

  /** Takes the page before the first entry held. */
  prepend(messages: readonly Message[], earlier: boolean): void {
    for (const message of messages) this.put(message);
    this.stampOfEarlier = undefined;
    this.publish(this.state.detail, earlier);
  }

  firstSeq(): number | undefined {
    return this.state.messages[0]?.seq;
  }

  private takeWhole(frame: Whole): void {
    if (!frame.continues) {
      this.messages.clear();
      this.through = 0;
    }
    for (const message of frame.messages) this.put(message);
    this.through = Math.max(this.through, ...frame.messages.map((message) => message.seq));
    this.stampOfEarlier = undefined;
    this.publish(frame.conversation, frame.continues ? this.state.earlier : frame.earlier);
  }

  private takeDelta(frame: Delta): Need {
    // Before the whole has come there is nothing to add to, and it brings these entries along.
    if (this.state.detail === undefined) return 'nothing';
    for (const message of frame.messages) this.put(message);
    const byId = new Map(frame.deliveries.map((one) => [one.message, one.delivery]));
    if (byId.size > 0) {
      for (const message of this.messages.values()) {
        const next = byId.get(message.id);
        if (next) this.put({ ...message, delivery: next });
      }
    }
    while (this.messages.has(this.through + 1)) this.through += 1;
    const known = this.state.detail;
    this.publish(
      frame.conversation.version >= known.version ? frame.conversation : known,
      this.state.earlier,
    );
    const last = Math.max(0, ...this.messages.keys());
    return last > this.through ? 'again' : 'nothing';
  }

  private put(message: Message): void {
    const delivery = further(this.messages.get(message.seq)?.delivery, message.delivery);
    this.messages.set(message.seq, delivery ? { ...message, delivery } : message);
  }

  private stampAgrees(stamp: number): boolean {
    const own = deliveryStamp(this.messages.values());
    if (!this.state.earlier) return own >= stamp;
    this.stampOfEarlier ??= stamp - own;
    return own + this.stampOfEarlier >= stamp;
  }

  private publish(detail: ConversationDetail | undefined, earlier: boolean): void {
    const messages = [...this.messages.values()].sort((a, b) => a.seq - b.seq);
    this.set({ phase: detail ? 'ready' : 'loading', messages, earlier, ...(detail && { detail }) });
  }

  private set(state: ConversationState): void {
    this.state = state;
    this.changed(state);
  }
}
