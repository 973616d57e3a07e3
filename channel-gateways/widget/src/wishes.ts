import { newId } from './outbox';
import type { ClientFrame } from './protocol';

export type Wish = 'transcript' | 'rate';
export type WishState = 'sending' | 'done' | 'failed';

/** What the visitor asks for beside the talk, and how far it got. */
export class Wishes {
  private readonly states = new Map<Wish, WishState>();
  private readonly asked = new Map<string, Wish>();

  constructor(
    private readonly send: (frame: ClientFrame) => boolean,
    private readonly changed: () => void,
  ) {}

  get(wish: Wish): WishState | undefined {
    return this.states.get(wish);
  }

  delete(wish: Wish): void {
    this.states.delete(wish);
  }

  clear(): void {
    this.states.clear();
  }

  /** @param email where the transcript goes; the known address when it is missing */
  transcript(email?: string): void {
    const id = newId();
    this.post('transcript', { type: 'transcript', id, ...(email ? { email } : {}) });
  }

  rate(score: number, comment: string): void {
    this.post('rate', { type: 'rate', id: newId(), score, comment });
  }

  /** Whether this was the answer to a wish. */
  settled(id: string, taken: boolean): boolean {
    const wish = this.asked.get(id);
    if (wish) {
      this.states.set(wish, taken ? 'done' : 'failed');
    }
    return wish !== undefined;
  }

  private post(wish: Wish, frame: ClientFrame & { id: string }): void {
    const sent = this.send(frame);
    this.asked.set(frame.id, wish);
    this.states.set(wish, sent ? 'sending' : 'failed');
    this.changed();
  }
}
