import type { Entry } from './protocol';

export interface Placed {
  /** Names the entry among all conversations of the visitor. */
  key: string;
  entry: Entry;
}

/** All entries that the visitor has been shown: by conversation as they came, then by seq; each one once. */
export class Timeline {
  private readonly conversations = new Map<string, Map<number, Entry>>();
  private latest: string | undefined;

  /** The conversation that the visitor is in now. */
  get conversation(): string | undefined {
    return this.latest;
  }

  get lastSeq(): number {
    const entries = this.latest === undefined ? undefined : this.conversations.get(this.latest);
    return entries ? Math.max(0, ...entries.keys()) : 0;
  }

  add(conversation: string, entries: Entry[], reset: boolean): void {
    if (reset) {
      this.conversations.clear();
      this.latest = undefined;
    }
    if (conversation === '') {
      return;
    }
    const known = this.conversations.get(conversation) ?? new Map<number, Entry>();
    this.conversations.set(conversation, known);
    this.latest = conversation;
    for (const entry of entries) {
      known.set(entry.seq, entry);
    }
  }

  all(): Placed[] {
    const placed: Placed[] = [];
    for (const [conversation, entries] of this.conversations) {
      for (const seq of [...entries.keys()].sort((a, b) => a - b)) {
        const entry = entries.get(seq);
        if (entry) {
          placed.push({ key: `${conversation}/${seq}`, entry });
        }
      }
    }
    return placed;
  }

  /** How many of the current conversation's entries after {@code seq} others have written. */
  unreadAfter(seq: number): number {
    const entries = this.latest === undefined ? undefined : this.conversations.get(this.latest);
    return [...(entries?.values() ?? [])].filter(
      (entry) => entry.seq > seq && (entry.from === 'agent' || entry.from === 'bot'),
    ).length;
  }
}
